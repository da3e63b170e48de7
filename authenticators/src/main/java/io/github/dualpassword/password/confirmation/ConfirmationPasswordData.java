package io.github.dualpassword.password.confirmation;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.dto.PasswordCredentialData;
import org.keycloak.util.JsonSerialization;

import io.github.dualpassword.Password;
import io.github.dualpassword.lockout.HashNote;
import io.github.dualpassword.password.PasswordFacts;
import io.github.dualpassword.password.PasswordFacts.Flag;

/**
 * What stands beside the hash of a confirmation password. Keycloak shows it to administrators and users, so it holds no
 * secret.
 */
final class ConfirmationPasswordData {

    private ConfirmationPasswordData() {}

    static PasswordFacts facts(PasswordCredentialModel stored) {
        Instant setAt = Instant.ofEpochMilli(stored.getCreatedDate() == null ? 0 : stored.getCreatedDate());
        return new PasswordFacts(Password.CONFIRMATION, Optional.of(setAt), flag(HashNote.parametersOf(stored)));
    }

    static void markProvisional(PasswordCredentialModel password) {
        HashNote.PROVISIONAL.on(password, "true");
    }

    static void markSameAsOther(PasswordCredentialModel password) {
        HashNote.SAME_AS_OTHER.on(password, "true");
    }

    /** Remembers with which login password it was compared, and found to differ. */
    static void markComparedWith(PasswordCredentialModel password, String loginPassword) {
        HashNote.COMPARED_WITH.on(password, loginPassword);
    }

    static boolean isComparedWith(PasswordCredentialModel password, String loginPassword) {
        return List.of(loginPassword).equals(HashNote.parametersOf(password).get(HashNote.COMPARED_WITH.text()));
    }

    /** The same without the password, of many at once. */
    static Flag flag(String credentialData) throws IOException {
        return flag(JsonSerialization.readValue(credentialData, PasswordCredentialData.class)
                .getAdditionalParameters());
    }

    private static Flag flag(MultivaluedHashMap<String, String> data) {
        if (data.containsKey(HashNote.PROVISIONAL.text())) {
            return Flag.PROVISIONAL;
        }
        return data.containsKey(HashNote.SAME_AS_OTHER.text()) ? Flag.SAME_AS_OTHER : Flag.NONE;
    }
}
