package io.github.dualpassword.prelogin;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.utils.SecureContextResolver;

/** The key of a form that waits, in a cookie of its tab, which no script reads and no other site sends. */
record FormKey(KeycloakSession session, AuthenticationSessionModel authentication) {

    private static final String PREFIX = "DUAL_PASSWORD_FORM_";

    /** The end of the wait is told after it, with what was entered. */
    private static final Duration AFTERWARDS = Duration.ofMinutes(10);

    void keep(String key, Duration wait) {
        set(key, (int) wait.plus(AFTERWARDS).toSeconds());
    }

    Optional<String> read() {
        return Optional.ofNullable(session.getContext()
                        .getHttpRequest()
                        .getHttpHeaders()
                        .getCookies()
                        .get(name()))
                .map(Cookie::getValue);
    }

    void forget() {
        set("", 0);
    }

    private void set(String value, int seconds) {
        URI address = LoginActionsService.loginActionsBaseUrl(
                        session.getContext().getUri())
                .build(authentication.getRealm().getName());
        session.getContext()
                .getHttpResponse()
                .setCookieIfAbsent(new NewCookie.Builder(name())
                        .value(value)
                        .path(address.getRawPath())
                        .maxAge(seconds)
                        .secure(SecureContextResolver.isSecureContext(session))
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.STRICT)
                        .build());
    }

    private String name() {
        return PREFIX + authentication.getTabId();
    }
}
