package io.github.dualpassword.lockout;

import io.github.dualpassword.CountedSecret;
import io.github.dualpassword.Credential;

/**
 * Whose state it is.
 *
 * @param realmId Keycloak's id of the realm
 * @param subjectId Keycloak's id of the user, the id of the token, or the keyed hash that stands for a login ID that no
 *     user has
 * @param counted which of the subject's credentials, which code that was issued to the subject, the codes of the token, or the
 *     entries at a door with a budget of its own
 */
public record LockoutKey(String realmId, String subjectId, CountedSecret counted) {

    private static final String UNKNOWN = "unknown:";

    /** The key of a login ID that no user has; {@code hash} must not give the login ID away. */
    public static LockoutKey unknownLogin(String realmId, String hash, CountedSecret counted) {
        return new LockoutKey(realmId, UNKNOWN + hash, counted);
    }

    /** @throws IllegalStateException when it is the state of a code, or of a token */
    public Credential credential() {
        if (counted instanceof Credential credential) {
            return credential;
        }
        throw new IllegalStateException("No credential: " + counted.id());
    }

    public boolean isUnknownLogin() {
        return subjectId.startsWith(UNKNOWN);
    }
}
