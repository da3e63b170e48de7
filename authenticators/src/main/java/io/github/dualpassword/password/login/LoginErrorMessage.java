package io.github.dualpassword.password.login;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;

import io.github.dualpassword.lockout.Verdict;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.SuspensionMessage;
import io.github.dualpassword.policy.LockoutSettings;
import io.github.dualpassword.policy.SuspensionNotice;
import io.github.dualpassword.realm.CurrentRealm;

/** Why a login was turned away, as far as the realm wants it on the page. */
final class LoginErrorMessage {

    private LoginErrorMessage() {}

    /** For the page: a wrong entry at {@code field}, all else above the form. */
    static FormMessage message(KeycloakSession session, Verdict verdict, String field) {
        if (verdict instanceof Verdict.Rejected rejected) {
            return rejected.isSuspended() && isTold(session)
                    ? SuspensionMessage.atLogin(session, rejected.standing(), rejected.until())
                    : new FormMessage(field, Messages.INVALID_USER);
        }
        return new FormMessage(PageMessages.UNAVAILABLE);
    }

    private static boolean isTold(KeycloakSession session) {
        return CurrentRealm.of(session).policy().get(LockoutSettings.SUSPENSION_NOTICE) == SuspensionNotice.PAGE;
    }
}
