package io.github.dualpassword.prelogin;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.password.LoginPassword;
import io.github.dualpassword.password.PasswordStatus;
import io.github.dualpassword.useradministration.Operator;

/**
 * Whether the passwords of an operator authorise anything (decision 19): one that somebody else has set does not, or a stolen token could
 * set one before login, and then use it here. That holds of both, since a reset may have set either.
 */
final class OperatorPasswords {

    private OperatorPasswords() {}

    /** Whatever their suspension. */
    static boolean authorise(KeycloakSession session, UserModel operator) {
        PasswordStatus login = new LoginPassword(session, operator).status();
        return Operator.hasUsableConfirmationPassword(session, operator)
                && !login.mustChange()
                && login != PasswordStatus.PROVISIONAL_ENDED;
    }

    static boolean isSuspended(KeycloakSession session, UserModel operator) {
        return Suspension.of(session, operator, Credential.CONFIRMATION).standing() != Standing.USABLE;
    }
}
