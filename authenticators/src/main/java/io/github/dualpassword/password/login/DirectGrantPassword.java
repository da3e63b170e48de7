package io.github.dualpassword.password.login;

import java.util.Optional;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;
import org.keycloak.services.managers.AuthenticationManager;

import io.github.dualpassword.certificate.CertificateLogin;
import io.github.dualpassword.certificate.LoginMethod;
import io.github.dualpassword.lockout.Subject;
import io.github.dualpassword.lockout.Verdict;
import io.github.dualpassword.page.StatelessAuthenticator;
import io.github.dualpassword.password.LoginPassword;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.servicestop.StoppedUser;

/**
 * Login ID and login password of the OAuth 2.0 password grant (RFC 6749, section 4.3), evaluated by the suspension
 * engine only.
 *
 * <p>Finds the user and evaluates the password in one step. Keycloak's own two steps would look the user up before the
 * attempt is charged, and for a disabled user would evaluate the password without counting it.
 */
final class DirectGrantPassword implements StatelessAuthenticator {

    private static final String REFUSED = "Invalid user credentials";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        // Keycloak says it of a login that succeeds only, and here the event is what tells this door from the login
        // page.
        context.getEvent().detail(Details.GRANT_TYPE, OAuth2Constants.PASSWORD);
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        String loginId = form.getFirst(AuthenticationManager.FORM_USERNAME);
        String password = form.getFirst(CredentialRepresentation.PASSWORD);
        if (loginId == null || loginId.isBlank()) {
            context.getEvent().error(Errors.USER_NOT_FOUND);
            refuse(
                    context,
                    Response.Status.UNAUTHORIZED,
                    OAuthErrorException.INVALID_REQUEST,
                    "Missing parameter: username");
            return;
        }
        Subject.TypedLogin subject = new Subject.TypedLogin(loginId);
        LoginAttemptNotes.remember(context, subject.loginId());
        if (password == null || password.isEmpty()) {
            context.getEvent().error(Errors.INVALID_USER_CREDENTIALS);
            refuse(context, Response.Status.BAD_REQUEST, OAuthErrorException.INVALID_GRANT, REFUSED);
            return;
        }
        Optional<Verdict> verdict = new LoginEntry(context).evaluate(subject, loginId, password);
        if (verdict.orElse(null) instanceof Verdict.Right right) {
            logIn(context, right, password);
        } else {
            refuse(context, Response.Status.BAD_REQUEST, OAuthErrorException.INVALID_GRANT, REFUSED);
        }
    }

    private static void logIn(AuthenticationFlowContext context, Verdict.Right right, String password) {
        UserModel user =
                CurrentRealm.of(context.getSession()).user(right.userId()).orElseThrow();
        context.getEvent().user(user);
        boolean disabled = !user.isEnabled();
        if (disabled || StopAtDoor.find(context.getSession(), user).isPresent()) {
            context.getEvent().error(disabled ? Errors.USER_DISABLED : StoppedUser.ERROR);
            refuse(context, Response.Status.BAD_REQUEST, OAuthErrorException.INVALID_GRANT, "Account disabled");
            return;
        }
        if (LoginMethod.of(context.getSession(), user) == LoginMethod.CERTIFICATE) {
            context.getEvent().error(CertificateLogin.REQUIRED);
            refuse(context, Response.Status.BAD_REQUEST, OAuthErrorException.INVALID_GRANT, CertificateLogin.REQUIRED);
            return;
        }
        LoginPassword login = new LoginPassword(context.getSession(), user);
        if (login.isFlagged() && !login.isChangeable()) {
            context.getEvent().error(LoginPassword.NOT_CHANGEABLE);
            refuse(
                    context,
                    Response.Status.BAD_REQUEST,
                    OAuthErrorException.INVALID_GRANT,
                    LoginPassword.NOT_CHANGEABLE);
            return;
        }
        context.setUser(user);
        ProvenLogin.withoutPages(context);
        ProvenLogin.remember(context, user, password, right);
        context.success(PasswordCredentialModel.TYPE);
    }

    private static void refuse(
            AuthenticationFlowContext context, Response.Status status, String error, String description) {
        OAuth2ErrorRepresentation body = new OAuth2ErrorRepresentation(error, description);
        context.failure(
                AuthenticationFlowError.INVALID_USER,
                Response.status(status)
                        .entity(body)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .build());
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        authenticate(context);
    }

    @Override
    public boolean requiresUser() {
        return false;
    }
}
