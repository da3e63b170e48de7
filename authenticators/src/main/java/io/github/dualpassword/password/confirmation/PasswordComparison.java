package io.github.dualpassword.password.confirmation;

import java.util.List;

import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.lockout.SecretEvaluator;
import io.github.dualpassword.password.LoginPassword;

/**
 * Whether the two passwords of a user differ, without an oracle: after a change of either, the password that was just
 * proven right is compared with the hash of the other one, once. A new value is never compared with a secret that the
 * person has not proven.
 */
public final class PasswordComparison {

    private final KeycloakSession session;
    private final LoginPassword login;
    private final ConfirmationPasswords confirmation;

    public PasswordComparison(KeycloakSession session, UserModel user) {
        this.session = session;
        this.login = new LoginPassword(session, user);
        this.confirmation = new ConfirmationPasswords(session, user);
    }

    /** When {@code loginPassword} was just proven right: the same confirmation password must then be changed. */
    public void loginPasswordProven(String loginPassword) {
        confirmation.compareOnce(login.mark(), () -> matches(confirmation.present(), loginPassword));
    }

    /** The same the other way round, where the login password's hash is at hand. */
    public void confirmationPasswordProven(String confirmationPassword) {
        List<CredentialModel> stored = login.stored().toList();
        if (!stored.isEmpty()) {
            confirmation.compareOnce(login.mark(), () -> matches(stored, confirmationPassword));
        }
    }

    /** When both were at hand in clear and differed: they need not be compared again. */
    public void knownToDiffer() {
        confirmation.compareOnce(login.mark(), () -> false);
    }

    private boolean matches(List<CredentialModel> stored, String proven) {
        return new SecretEvaluator(session).isOneOf(stored, proven);
    }
}
