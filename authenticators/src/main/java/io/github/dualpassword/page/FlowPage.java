package io.github.dualpassword.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

/** A page of an authentication flow. */
public final class FlowPage {

    private static final Pattern KEY_OF_TEXT = Pattern.compile("\\$\\{([^{}]+)}");

    private FlowPage() {}

    /** A page whose form comes back to the present step, with what is wrong in it. */
    public static LoginFormsProvider of(AuthenticationFlowContext context, List<FormMessage> errors) {
        LoginFormsProvider page = framed(context);
        errors.forEach(page::addError);
        return page;
    }

    /** The same with its frame alone, which names the user once a step before this one has proven who that is. */
    public static LoginFormsProvider framed(AuthenticationFlowContext context) {
        LoginFormsProvider page =
                OldPage.form(context).setExecution(context.getExecution().getId());
        return hasLoggedIn(context)
                ? PageFrame.round(page, context.getSession(), context.getUser())
                : PageFrame.roundBeforeLogin(page, context.getSession(), context.getUser());
    }

    /**
     * The application that asks, by its name in the realm, or its id where it has none. A name of the form <code>${key}</code> is a
     * text of the realm, here in the language of the page.
     */
    public static String application(KeycloakSession session, AuthenticationSessionModel authentication) {
        ClientModel client = authentication.getClient();
        return Optional.ofNullable(client.getName())
                .filter(name -> !name.isBlank())
                .map(name -> localized(session, authentication, name))
                .orElseGet(client::getClientId);
    }

    private static String localized(KeycloakSession session, AuthenticationSessionModel authentication, String name) {
        Matcher key = KEY_OF_TEXT.matcher(name);
        return key.matches()
                ? Texts.ofPage(session, authentication.getAuthenticatedUser()).of(key.group(1))
                : name;
    }

    /** By a level that was reached, or by the session of this browser; a login ID that was typed is neither. */
    private static boolean hasLoggedIn(AuthenticationFlowContext context) {
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        if (new AcrStore(context.getSession(), authentication).getLevelOfAuthenticationFromCurrentAuthentication()
                > Constants.MINIMUM_LOA) {
            return true;
        }
        UserSessionModel open = context.getSession()
                .sessions()
                .getUserSession(
                        context.getRealm(), authentication.getParentSession().getId());
        return open != null
                && open.getUser() != null
                && open.getUser().getId().equals(context.getUser().getId());
    }
}
