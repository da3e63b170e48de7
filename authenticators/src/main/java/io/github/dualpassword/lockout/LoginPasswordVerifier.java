package io.github.dualpassword.lockout;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;

import io.github.dualpassword.Credential;

/** By Keycloak, which asks the storage in which the user's password lies. */
record LoginPasswordVerifier() implements SecretVerifier {

    @Override
    public Optional<Boolean> verify(KeycloakSession evaluation, UserModel user, String secret) {
        return user.credentialManager().isConfiguredFor(Credential.LOGIN.type())
                ? Optional.of(user.credentialManager().isValid(UserCredentialModel.password(secret)))
                : Optional.empty();
    }
}
