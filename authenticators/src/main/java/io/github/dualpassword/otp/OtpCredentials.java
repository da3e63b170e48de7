package io.github.dualpassword.otp;

import java.util.List;
import java.util.Map;

import org.keycloak.credential.CredentialModel;

/**
 * Keycloak's own {@code otp} credentials, read past every cache, and how far their codes are used up, which Keycloak does not
 * keep. Bound to one database transaction.
 */
public interface OtpCredentials {

    /** Those of a user, in the order of the user. */
    List<CredentialModel> of(String userId);

    /** How far their codes are used up, by the id of the credential; one that was never used is missing. */
    Map<String, CodeProgress> progress(String realmId, String userId);

    /**
     * Remembers that a code was used, if no code of this position or a later one was.
     *
     * @return whether it did
     */
    boolean use(String realmId, String userId, String credentialId, CodeProgress after);
}
