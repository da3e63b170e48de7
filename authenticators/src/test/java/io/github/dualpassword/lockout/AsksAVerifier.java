package io.github.dualpassword.lockout;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.Credential;

/** Breaks a rule of the architecture: it has a secret verified that was not charged. Verifiers are hidden in their room. */
public final class AsksAVerifier {

    public boolean isRight(KeycloakSession session, UserModel user, String secret) {
        return SecretVerifier.of(Credential.LOGIN).verify(session, user, secret).isPresent();
    }
}
