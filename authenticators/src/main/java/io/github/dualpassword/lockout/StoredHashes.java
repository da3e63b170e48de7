package io.github.dualpassword.lockout;

import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;

/** The hashes of passwords in Keycloak's database. Bound to one database transaction. */
public interface StoredHashes {

    /**
     * Stores another hash of the same password, if it still is that password. A change of password that is under way at the
     * same time is never undone, and never fails because of it.
     *
     * @param proven what the password was proven by
     * @param fresh with the new hash and its parameters
     * @return whether it was stored
     */
    boolean replace(UserModel user, CredentialModel proven, CredentialModel fresh);
}
