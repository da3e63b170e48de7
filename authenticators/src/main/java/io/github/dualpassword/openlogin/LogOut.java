package io.github.dualpassword.openlogin;

import java.net.URI;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.util.ResolveRelative;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.utils.StringUtil;

/**
 * The button of the frame by which a user logs out. Where the browser has a session it is ended as by the OIDC logout of the
 * application that asked: all applications are told, and the way leads to the first address that is registered for
 * its logouts in full, or to its front page. Where the login is half done there is nothing to end, and it begins anew. What was under way is for the caller to record.
 *
 * @param authentication the request of the application
 */
public record LogOut(KeycloakSession session, AuthenticationSessionModel authentication) {

    /** Name of the field that the form of the button sends. */
    public static final String FIELD = "log-out";

    /** What Keycloak lets stand for the addresses of logins, and for none. */
    private static final Set<String> PATTERNS = Set.of("+", "-");

    public static boolean isPressed(HttpRequest request) {
        return "POST".equals(request.getHttpMethod()) && isPressed(request.getDecodedFormParameters());
    }

    static boolean isPressed(MultivaluedMap<String, String> form) {
        return form.containsKey(FIELD);
    }

    /** The answer to the browser. */
    public Response answer() {
        AuthResult login = AuthenticationManager.authenticateIdentityCookie(session, authentication.getRealm(), false);
        return login == null ? beginAnew() : end(login.session());
    }

    private Response beginAnew() {
        KeycloakContext context = session.getContext();
        URI restart = Urls.realmLoginRestartPage(
                context.getUri().getBaseUri(), context.getRealm().getName(), false);
        return Response.seeOther(UriBuilder.fromUri(restart)
                        .queryParam(
                                Constants.CLIENT_ID, authentication.getClient().getClientId())
                        .queryParam(Constants.TAB_ID, authentication.getTabId())
                        .queryParam(
                                Constants.CLIENT_DATA, AuthenticationProcessor.getClientData(session, authentication))
                        .build())
                .build();
    }

    /** The addresses to which the application lets its logouts lead, as far as they are addresses and no patterns. */
    private static Stream<String> registeredForLogouts(ClientModel application) {
        String registered = application.getAttribute(OIDCConfigAttributes.POST_LOGOUT_REDIRECT_URIS);
        return registered == null
                ? Stream.empty()
                : Constants.CFG_DELIMITER_PATTERN
                        .splitAsStream(registered)
                        .filter(address -> !PATTERNS.contains(address) && !address.endsWith("*"));
    }

    /** As the logout endpoint does once it knows that the user wants it: here the code of the page has shown that. */
    private Response end(UserSessionModel login) {
        KeycloakContext context = session.getContext();
        ClientModel application = authentication.getClient();
        context.setClient(application);
        AuthenticationSessionModel logout = AuthenticationManager.createOrJoinLogoutSession(
                session, context.getRealm(), new AuthenticationSessionManager(session), login, true, true);
        Stream.concat(registeredForLogouts(application), Stream.ofNullable(application.getBaseUrl()))
                .filter(StringUtil::isNotBlank)
                .findFirst()
                .map(address -> ResolveRelative.resolveRelativeUri(session, application.getRootUrl(), address))
                .ifPresent(address -> logout.setAuthNote(OIDCLoginProtocol.LOGOUT_REDIRECT_URI, address));
        login.setNote(AuthenticationManager.KEYCLOAK_LOGOUT_PROTOCOL, OIDCLoginProtocol.LOGIN_PROTOCOL);
        return AuthenticationManager.browserLogout(
                session,
                context.getRealm(),
                login,
                context.getUri(),
                context.getConnection(),
                context.getHttpRequest().getHttpHeaders());
    }
}
