package io.github.dualpassword.lockout;

import org.jboss.logging.Logger;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.cache.UserCache;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.storage.UserStorageUtil;

import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * Hashes a password that has just been proven anew, where the realm wants another algorithm or other parameters than it was
 * hashed with. Only its hash changes, and only as long as it is the same password; what is noted beside the hash stays.
 */
record Rehash(KeycloakSession request) {

    private static final Logger LOG = Logger.getLogger(Rehash.class);

    /** A failure leaves the hash as it is, for the next time. */
    void ifDue(String userId, CredentialModel proven, String secret) {
        try {
            PasswordPolicy policy = request.getContext().getRealm().getPasswordPolicy();
            PasswordHashProvider hash = WantedHash.of(request);
            PasswordCredentialModel former = PasswordCredentialModel.createFromCredentialModel(proven);
            if (!hash.policyCheck(policy, former)) {
                PasswordCredentialModel fresh = hash.encodedCredential(secret, policy.getHashIterations());
                HashNote.carryOver(former, fresh);
                SeparateTransaction.of(request).runWithoutResult(job -> store(job, userId, proven, fresh));
            }
        } catch (RuntimeException failure) {
            LOG.warn("A password could not be hashed anew; it is tried again at its next right entry", failure);
        }
    }

    private static void store(KeycloakSession job, String userId, CredentialModel proven, CredentialModel fresh) {
        CurrentRealm realm = CurrentRealm.of(job);
        realm.user(userId).ifPresent(user -> {
            UserCache cache = UserStorageUtil.userCache(job);
            if (Storage.of(job, StoredHashes.class).replace(user, proven, fresh) && cache != null) {
                cache.evict(realm.model(), user);
            }
        });
    }
}
