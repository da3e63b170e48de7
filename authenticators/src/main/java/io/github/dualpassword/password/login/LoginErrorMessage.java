package io.github.dualpassword.password.login;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;

import io.github.dualpassword.lockout.Verdict;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.SuspensionMessage;
import io.github.dualpassword.policy.LockoutSettings;
import io.github.dualpassword.policy.SuspensionNotice;
import io.github.dualpassword.realm.CurrentRealm;

/** Why a login was turned away, as far as the realm wants it on the page. */
final class LoginErrorMessage {

    /** Where the user is known, and nothing but the password can have been wrong. */
    private static final String PASSWORD_WRONG = "dualPasswordLoginPasswordWrong";

    private LoginErrorMessage() {}

    /**
     * For the page: a wrong entry at the password, all else above the form.
     *
     * @param isUserKnown whether an earlier step has identified the user, so that no login ID was typed
     */
    static FormMessage message(KeycloakSession session, Verdict verdict, boolean isUserKnown) {
        if (verdict instanceof Verdict.Rejected rejected) {
            return rejected.isSuspended() && isTold(session)
                    ? SuspensionMessage.atLogin(session, rejected.standing(), rejected.until())
                    : wrong(isUserKnown);
        }
        return new FormMessage(PageMessages.UNAVAILABLE);
    }

    /** That what was typed is wrong. */
    static FormMessage wrong(boolean isUserKnown) {
        return new FormMessage(Validation.FIELD_PASSWORD, isUserKnown ? PASSWORD_WRONG : Messages.INVALID_USER);
    }

    private static boolean isTold(KeycloakSession session) {
        return CurrentRealm.of(session).policy().get(LockoutSettings.SUSPENSION_NOTICE) == SuspensionNotice.PAGE;
    }
}
