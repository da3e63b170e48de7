package io.github.dualpassword.lockout;

import java.util.Optional;

import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * By the hash that Keycloak's database holds.
 *
 * @param type of the stored credential
 */
record StoredHashVerifier(String type) implements SecretVerifier {

    @Override
    public Optional<Verification> verify(KeycloakSession evaluation, UserModel user, String secret) {
        return stored(user).map(stored -> new Verification(matches(evaluation, stored, secret), Optional.of(stored)));
    }

    /** The present one. */
    Optional<CredentialModel> stored(UserModel user) {
        return user.credentialManager().getStoredCredentialsByTypeStream(type).findFirst();
    }

    static boolean matches(KeycloakSession session, CredentialModel stored, String secret) {
        PasswordCredentialModel password = PasswordCredentialModel.createFromCredentialModel(stored);
        return hashOf(session, password).verify(secret, password);
    }

    static PasswordHashProvider hashOf(KeycloakSession session, PasswordCredentialModel password) {
        String algorithm = password.getPasswordCredentialData().getAlgorithm();
        PasswordHashProvider hash = session.getProvider(PasswordHashProvider.class, algorithm);
        if (hash == null) {
            throw new IllegalStateException("There is no password hash provider " + algorithm);
        }
        return hash;
    }
}
