package io.github.dualpassword.password.login;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.Verdict;
import io.github.dualpassword.openlogin.EnteredPassword;
import io.github.dualpassword.openlogin.ProvenMark;
import io.github.dualpassword.password.confirmation.PasswordComparison;

/** That somebody has proven the login password: in this request's authentication, or earlier in the same session. */
public final class ProvenLogin {

    /** Note of the user's session, which single sign-on finds again. */
    private static final String PROVEN = "dual-password-login-proven";

    private static final String WITHOUT_PAGES = "dual-password-without-pages";

    private ProvenLogin() {}

    /** Remembers it, and compares the password with the other one where that is due. */
    static void remember(AuthenticationFlowContext context, UserModel user, String loginPassword, Verdict.Right right) {
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        authentication.setAuthNote(AuthenticationManager.PASSWORD_VALIDATED, "true");
        authentication.setUserSessionNote(PROVEN, "true");
        EnteredPassword.keep(authentication, Credential.LOGIN, right.place());
        ProvenMark.keep(authentication, right.mark());
        new PasswordComparison(context.getSession(), user).loginPasswordProven(loginPassword, right.mark());
    }

    /** Whether the login password was entered in this very authentication. */
    public static boolean now(AuthenticationSessionModel authentication) {
        return "true".equals(authentication.getAuthNote(AuthenticationManager.PASSWORD_VALIDATED));
    }

    /** Whether it was entered on a page, and the user can be shown another one. */
    public static boolean onLoginPage(AuthenticationSessionModel authentication) {
        return now(authentication) && authentication.getAuthNote(WITHOUT_PAGES) == null;
    }

    /** For an authentication of one request, without pages. */
    static void withoutPages(AuthenticationFlowContext context) {
        context.getAuthenticationSession().setAuthNote(WITHOUT_PAGES, "true");
    }

    /** Whether the login password was entered now or when the single sign-on session began. */
    public static boolean inThisSession(KeycloakSession session, AuthenticationSessionModel authentication) {
        if (now(authentication)) {
            return true;
        }
        UserSessionModel user = session.sessions()
                .getUserSession(
                        authentication.getRealm(),
                        authentication.getParentSession().getId());
        return user != null && "true".equals(user.getNote(PROVEN));
    }
}
