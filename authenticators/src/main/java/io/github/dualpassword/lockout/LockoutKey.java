package io.github.dualpassword.lockout;

import io.github.dualpassword.Credential;

/**
 * Whose state it is.
 *
 * @param realmId Keycloak's id of the realm
 * @param subjectId Keycloak's id of the user, or the keyed hash that stands for a login ID that no user has
 * @param credential which of the subject's credentials
 */
public record LockoutKey(String realmId, String subjectId, Credential credential) {

    private static final String UNKNOWN = "unknown:";

    /** The key of a login ID that no user has; {@code hash} must not give the login ID away. */
    public static LockoutKey unknownLogin(String realmId, String hash) {
        return new LockoutKey(realmId, UNKNOWN + hash, Credential.LOGIN);
    }

    public boolean isUnknownLogin() {
        return subjectId.startsWith(UNKNOWN);
    }
}
