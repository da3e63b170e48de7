package io.github.dualpassword.password.confirmation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.models.credential.PasswordCredentialModel;

import io.github.dualpassword.Password;
import io.github.dualpassword.password.PasswordFacts;
import io.github.dualpassword.password.PasswordFacts.Flag;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands beside the hash of a confirmation password. */
class ConfirmationPasswordDataTest {

    private static final Instant SET_AT = Instant.parse("2026-04-01T00:00:00Z");

    private final PasswordCredentialModel stored = stored();

    @Test
    void anOwnOneHasNoFlag() {
        assertThat(ConfirmationPasswordData.facts(stored)).isEqualTo(facts(Flag.NONE));
    }

    @Test
    void aProvisionalOneIsMarked() {
        ConfirmationPasswordData.markProvisional(stored);

        assertThat(ConfirmationPasswordData.facts(readAgain())).isEqualTo(facts(Flag.PROVISIONAL));
    }

    @Test
    void oneThatIsTheSameAsTheLoginPasswordIsMarked() {
        ConfirmationPasswordData.markSameAsOther(stored);

        assertThat(ConfirmationPasswordData.facts(readAgain())).isEqualTo(facts(Flag.SAME_AS_OTHER));
    }

    @Test
    void itIsComparedWithOneLoginPasswordAndNotWithTheNext() {
        ConfirmationPasswordData.markComparedWith(stored, "first");

        assertThat(ConfirmationPasswordData.isComparedWith(readAgain(), "first"))
                .isTrue();
        assertThat(ConfirmationPasswordData.isComparedWith(readAgain(), "second"))
                .isFalse();
    }

    /** As a realm file may bring it: the strictest reading counts. */
    @Test
    void whatDoesNotSayWhenItWasSetIsVeryOld() {
        stored.setCreatedDate(null);

        assertThat(ConfirmationPasswordData.facts(stored).setAt()).contains(Instant.EPOCH);
    }

    private static PasswordFacts facts(Flag flag) {
        return new PasswordFacts(Password.CONFIRMATION, Optional.of(SET_AT), flag);
    }

    /** As it comes back from the database, which keeps texts. */
    private PasswordCredentialModel readAgain() {
        return PasswordCredentialModel.createFromCredentialModel(stored);
    }

    private static PasswordCredentialModel stored() {
        PasswordCredentialModel stored = PasswordCredentialModel.createFromValues(
                "pbkdf2-sha512", new byte[16], 1, new MultivaluedHashMap<>(Map.of("kind", List.of("any"))), "hash");
        stored.setCreatedDate(SET_AT.toEpochMilli());
        return stored;
    }
}
