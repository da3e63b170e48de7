package io.github.dualpassword.password.confirmation;

import java.util.List;

import org.jboss.logging.Logger;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.lockout.PasswordMark;
import io.github.dualpassword.lockout.SecretEvaluator;
import io.github.dualpassword.password.LoginPassword;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.transaction.RequestConnection;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * Whether the two passwords of a user differ, without an oracle: after a change of either, the password that was just
 * proven right is compared with the hash of the other one, once. A new value is never compared with a secret that the
 * person has not proven.
 */
public final class PasswordComparison {

    private static final Logger LOG = Logger.getLogger(PasswordComparison.class);

    private final KeycloakSession session;
    private final UserModel user;
    private final LoginPassword login;
    private final ConfirmationPasswords confirmation;

    public PasswordComparison(KeycloakSession session, UserModel user) {
        this.session = session;
        this.user = user;
        this.login = new LoginPassword(session, user);
        this.confirmation = new ConfirmationPasswords(session, user);
    }

    /** When {@code loginPassword} was just proven right: the same confirmation password must then be changed. */
    public void loginPasswordProven(String loginPassword, PasswordMark mark) {
        compareOnce(confirmation.present(), loginPassword, mark);
    }

    /** The same the other way round, where the login password's hash is at hand. */
    public void confirmationPasswordProven(String confirmationPassword) {
        List<CredentialModel> stored = login.stored().toList();
        if (!stored.isEmpty()) {
            compareOnce(stored, confirmationPassword, PasswordMark.of(stored.get(0)));
        }
    }

    private void compareOnce(List<CredentialModel> stored, String proven, PasswordMark loginPassword) {
        if (!confirmation.isToBeComparedWith(loginPassword.text())) {
            return;
        }
        boolean same;
        try {
            same = new SecretEvaluator(session).isOneOf(stored, proven);
        } catch (RuntimeException failure) {
            // The password that was proven must not suffer for a defect of the other one.
            LOG.errorf("The passwords of user %s could not be compared: %s", user.getId(), failure);
            return;
        }
        if (same) {
            // With the request: whatever it decides next is decided by what was found.
            confirmation.isSameAsOther();
        } else {
            rememberThatTheyDiffer(user.getId(), loginPassword.text());
        }
    }

    /** Beside the request: of many logins at once each would write the same row, and all but one fail with it. */
    private void rememberThatTheyDiffer(String userId, String loginPassword) {
        try {
            RequestConnection.giveBack(session);
            SeparateTransaction.of(session).onceWithoutResult(job -> {
                UserModel fresh = CurrentRealm.of(job).user(userId).orElseThrow();
                new ConfirmationPasswords(job, fresh).differsFrom(loginPassword);
            });
        } catch (RuntimeException failure) {
            LOG.debugf(failure, "That two passwords differ could not be noted: they are compared again next time");
        }
    }
}
