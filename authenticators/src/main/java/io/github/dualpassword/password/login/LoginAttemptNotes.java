package io.github.dualpassword.password.login;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.events.Details;

import io.github.dualpassword.ForeignText;

/** Keeps what was typed as login ID where Keycloak's events and pages look for it. */
final class LoginAttemptNotes {

    private LoginAttemptNotes() {}

    static void remember(AuthenticationFlowContext context, String loginId) {
        // Databases refuse some characters: an event must be storable whatever was typed.
        String shown = ForeignText.printable(loginId);
        context.getEvent().detail(Details.USERNAME, shown);
        context.getAuthenticationSession().setAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME, shown);
    }
}
