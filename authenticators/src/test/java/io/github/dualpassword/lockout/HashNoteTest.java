package io.github.dualpassword.lockout;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.models.credential.PasswordCredentialModel;

import static org.assertj.core.api.Assertions.assertThat;

/** What is noted of a password outlives its hash; the parameters of the hash do not. */
class HashNoteTest {

    @Test
    void aNoteStandsInTheDataThatAreStored() {
        PasswordCredentialModel password = password(Map.of());

        HashNote.PROVISIONAL.on(password, "true");

        assertThat(password.getCredentialData()).contains("\"provisional\":[\"true\"]");
    }

    @Test
    void everyNoteIsCarriedOver() {
        PasswordCredentialModel former = password(Map.of());
        for (HashNote note : HashNote.values()) {
            note.on(former, "value of " + note);
        }
        PasswordCredentialModel fresh = password(Map.of());

        HashNote.carryOver(former, fresh);

        for (HashNote note : HashNote.values()) {
            assertThat(HashNote.parametersOf(fresh).getFirst(note.text())).isEqualTo("value of " + note);
        }
        assertThat(fresh.getCredentialData()).isEqualTo(former.getCredentialData());
    }

    @Test
    void parametersOfTheFormerHashAreNot() {
        PasswordCredentialModel fresh = password(Map.of());

        HashNote.carryOver(password(Map.of("memory", List.of("7168"))), fresh);

        assertThat(HashNote.parametersOf(fresh)).isEmpty();
    }

    private static PasswordCredentialModel password(Map<String, List<String>> parameters) {
        byte[] salt = "salt".getBytes(StandardCharsets.US_ASCII);
        return PasswordCredentialModel.createFromValues(
                "algorithm", salt, 1, new MultivaluedHashMap<>(parameters), "hash");
    }
}
