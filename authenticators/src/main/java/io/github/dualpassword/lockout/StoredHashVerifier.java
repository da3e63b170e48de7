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
    public Optional<Boolean> verify(KeycloakSession evaluation, UserModel user, String secret) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(type)
                .findFirst()
                .map(stored -> matches(evaluation, stored, secret));
    }

    static boolean matches(KeycloakSession session, CredentialModel stored, String secret) {
        PasswordCredentialModel password = PasswordCredentialModel.createFromCredentialModel(stored);
        String algorithm = password.getPasswordCredentialData().getAlgorithm();
        PasswordHashProvider hash = session.getProvider(PasswordHashProvider.class, algorithm);
        if (hash == null) {
            throw new IllegalStateException("There is no password hash provider " + algorithm);
        }
        return hash.verify(secret, password);
    }
}
