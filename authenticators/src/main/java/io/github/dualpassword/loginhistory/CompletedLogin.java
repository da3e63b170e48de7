package io.github.dualpassword.loginhistory;

import java.util.Optional;

import org.keycloak.OAuth2Constants;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.certificate.CertificateStep;
import io.github.dualpassword.openlogin.CodeMark;
import io.github.dualpassword.password.login.ProvenLogin;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * A login that has come to its end, of somebody who has entered a login password, shown a certificate or come from an identity
 * provider in it. Single sign-on is none, and neither is a step-up of a session that is there already.
 *
 * @param inBrowser whether it came from a browser, and not by the direct grant
 */
record CompletedLogin(String userId, LoginKind kind, boolean inBrowser) {

    /** What the event of a login tells of. */
    static Optional<CompletedLogin> of(KeycloakSession session, Event event) {
        if (event.getError() != null || event.getUserId() == null) {
            return Optional.empty();
        }
        if (isDirectGrant(event)) {
            return Optional.of(new CompletedLogin(event.getUserId(), LoginKind.PASSWORD, false));
        }
        return Optional.ofNullable(session.getContext().getAuthenticationSession())
                .flatMap(authentication -> kind(authentication)
                        .map(kind -> hasCode(session, authentication, event.getUserId()) ? kind.withCode() : kind))
                .map(kind -> new CompletedLogin(event.getUserId(), kind, true));
    }

    private static boolean isDirectGrant(Event event) {
        return event.getDetails() != null
                && OAuth2Constants.PASSWORD.equals(event.getDetails().get(Details.GRANT_TYPE));
    }

    private static Optional<LoginKind> kind(AuthenticationSessionModel authentication) {
        if (new CertificateStep(authentication).isPassed()) {
            return Optional.of(LoginKind.CERTIFICATE);
        }
        if (ProvenLogin.now(authentication)) {
            return Optional.of(LoginKind.PASSWORD);
        }
        return Optional.of(LoginKind.IDENTITY_PROVIDER)
                .filter(kind -> authentication.getUserSessionNotes().containsKey(Details.IDENTITY_PROVIDER));
    }

    private static boolean hasCode(KeycloakSession session, AuthenticationSessionModel authentication, String userId) {
        Optional<UserModel> user = CurrentRealm.of(session).user(userId);
        return user.filter(known -> CodeMark.isKept(authentication, known)).isPresent();
    }
}
