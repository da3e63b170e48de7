package io.github.dualpassword.lockout;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.Credential;

/** Tells whether a secret is the one that a user has: one for each credential. Asked for charged attempts only. */
interface SecretVerifier {

    /**
     * Compares the secret with the one that is stored. Throws any exception when that cannot be told.
     *
     * @param evaluation a session of the evaluation alone
     * @return nothing when the user has no such credential; then no hash was computed
     */
    Optional<Verification> verify(KeycloakSession evaluation, UserModel user, String secret);

    /** A credential without a verifier does not compile. */
    static SecretVerifier of(Credential credential) {
        return switch (credential) {
            case LOGIN -> new LoginPasswordVerifier();
            case CONFIRMATION -> new StoredHashVerifier(credential.type());
        };
    }
}
