package io.github.dualpassword.page;

import jakarta.ws.rs.core.Response;

import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.LoginProtocol;
import org.keycloak.protocol.oidc.grants.device.DeviceGrantType;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Ends the request of an application with {@code error=access_denied} and a stable {@code error_description}. Keycloak's
 * own ways to fail end on an error page without a way back.
 */
public final class LoginError {

    private LoginError() {}

    /** The answer that goes to the application; it is recorded with the event, as the error of that name. */
    public static Response toApplication(
            KeycloakSession session,
            AuthenticationSessionModel authentication,
            EventBuilder event,
            UserModel user,
            String description) {
        event.user(user).error(description);
        LoginProtocol protocol = session.getProvider(LoginProtocol.class, authentication.getProtocol());
        protocol.setRealm(session.getContext().getRealm())
                .setHttpHeaders(session.getContext().getHttpRequest().getHttpHeaders())
                .setUriInfo(session.getContext().getUri())
                .setEventBuilder(event);
        return protocol.sendError(authentication, error(authentication), description);
    }

    /** Both are {@code access_denied}; but a device is told of this one only, and otherwise asks until its code expires. */
    private static LoginProtocol.Error error(AuthenticationSessionModel authentication) {
        return DeviceGrantType.isOAuth2DeviceVerificationFlow(authentication)
                ? LoginProtocol.Error.CONSENT_DENIED
                : LoginProtocol.Error.LOA_INVALID;
    }
}
