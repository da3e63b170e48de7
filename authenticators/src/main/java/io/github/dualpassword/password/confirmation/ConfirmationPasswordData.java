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
import io.github.dualpassword.password.PasswordFacts;
import io.github.dualpassword.password.PasswordFacts.Flag;

/**
 * What stands beside the hash of a confirmation password. Keycloak shows it to administrators and users, so it holds no
 * secret.
 */
final class ConfirmationPasswordData {

    static final String PROVISIONAL = "provisional";
    static final String SAME_AS_OTHER = "same-as-login-password";
    private static final String COMPARED_WITH = "compared-with-login-password";

    private ConfirmationPasswordData() {}

    static PasswordFacts facts(PasswordCredentialModel stored) {
        Instant setAt = Instant.ofEpochMilli(stored.getCreatedDate() == null ? 0 : stored.getCreatedDate());
        return new PasswordFacts(Password.CONFIRMATION, Optional.of(setAt), flag(data(stored)));
    }

    static void markProvisional(PasswordCredentialModel password) {
        mark(password, PROVISIONAL, "true");
    }

    static void markSameAsOther(PasswordCredentialModel password) {
        mark(password, SAME_AS_OTHER, "true");
    }

    /** Remembers with which login password it was compared, and found to differ. */
    static void markComparedWith(PasswordCredentialModel password, String loginPassword) {
        mark(password, COMPARED_WITH, loginPassword);
    }

    static boolean isComparedWith(PasswordCredentialModel password, String loginPassword) {
        return List.of(loginPassword).equals(data(password).get(COMPARED_WITH));
    }

    /** The model writes its data when it is made, and not when they change. */
    private static void mark(PasswordCredentialModel password, String name, String value) {
        data(password).put(name, List.of(value));
        password.setCredentialData(JsonSerialization.valueAsString(password.getPasswordCredentialData()));
    }

    /** The same without the password, of many at once. */
    static Flag flag(String credentialData) throws IOException {
        return flag(JsonSerialization.readValue(credentialData, PasswordCredentialData.class)
                .getAdditionalParameters());
    }

    private static Flag flag(MultivaluedHashMap<String, String> data) {
        if (data.containsKey(PROVISIONAL)) {
            return Flag.PROVISIONAL;
        }
        return data.containsKey(SAME_AS_OTHER) ? Flag.SAME_AS_OTHER : Flag.NONE;
    }

    private static MultivaluedHashMap<String, String> data(PasswordCredentialModel password) {
        return password.getPasswordCredentialData().getAdditionalParameters();
    }
}
