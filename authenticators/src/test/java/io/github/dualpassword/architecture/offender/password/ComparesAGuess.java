package io.github.dualpassword.architecture.offender.password;

import java.util.List;

import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.lockout.SecretEvaluator;

/** Uses the comparison with former passwords for a guess. */
public final class ComparesAGuess {

    public boolean isRight(KeycloakSession session, CredentialModel stored, String guess) {
        return new SecretEvaluator(session).isOneOf(List.of(stored), guess);
    }
}
