package io.github.dualpassword.lockout;

import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;

/**
 * What Keycloak's database keeps of credentials: hashes of passwords, and the secrets of its own one-time passwords, beside which
 * a counter stands. Bound to one database transaction.
 */
public interface StoredHashes {

    /**
     * Stores another hash of the same password, or another counter of the same secret, if it still is that one. A change of
     * password that is under way at the same time is never undone, and never fails because of it.
     *
     * @param proven what the entry was proven by
     * @param fresh with the new hash and its parameters, or the new counter
     * @return whether it was stored
     */
    boolean replace(UserModel user, CredentialModel proven, CredentialModel fresh);
}
