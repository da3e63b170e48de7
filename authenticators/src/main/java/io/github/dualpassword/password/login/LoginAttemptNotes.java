package io.github.dualpassword.password.login;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.events.Details;

import io.github.dualpassword.ForeignText;
import io.github.dualpassword.lockout.StorableText;
import io.github.dualpassword.storage.Storage;

/** Keeps what was typed as login ID where Keycloak's events and pages look for it. */
final class LoginAttemptNotes {

    private LoginAttemptNotes() {}

    static void remember(AuthenticationFlowContext context, String loginId) {
        // Databases refuse some characters: an event must be storable whatever was typed.
        String shown = storable(context, ForeignText.printable(loginId));
        context.getEvent().detail(Details.USERNAME, shown);
        context.getAuthenticationSession().setAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME, shown);
    }

    private static String storable(AuthenticationFlowContext context, String text) {
        return Storage.of(context.getSession(), StorableText.class).isOfEvent(text) ? text : ForeignText.narrow(text);
    }
}
