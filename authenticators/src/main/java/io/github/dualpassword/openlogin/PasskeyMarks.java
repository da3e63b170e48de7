package io.github.dualpassword.openlogin;

/** Which passkeys may be used, read from the database past every cache. Bound to one database transaction. */
public interface PasskeyMarks {

    /**
     * Whether the user has the passkey as of this very moment, and it is not suspended.
     *
     * @param passkeyId of Keycloak's credential
     */
    boolean isUsable(String realmId, String userId, String passkeyId);
}
