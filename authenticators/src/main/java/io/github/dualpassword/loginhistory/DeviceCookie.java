package io.github.dualpassword.loginhistory;

import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;

import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.RealmsResource;

import io.github.dualpassword.boundtransaction.Fingerprint;

/**
 * The cookie by which a browser is known again: a random id, signed, of this realm alone. It opens nothing, and says nothing of
 * anybody; whoever deletes it is told of a new device at the next login.
 */
record DeviceCookie(KeycloakSession session) {

    static final String NAME = "DUAL_PASSWORD_DEVICE";

    /** As long as browsers keep a cookie at most, anew from each login on. */
    private static final Duration KEPT = Duration.ofDays(400);

    private static final int RANDOM_BYTES = 32;

    /** The browser's id for this user, whether it had one before or gets one with this answer. */
    String fingerprintFor(String userId) {
        String id = present().orElseGet(DeviceCookie::random);
        keep(id);
        return Fingerprint.of(userId + " " + id);
    }

    private Optional<String> present() {
        Cookie cookie = session.getContext()
                .getHttpRequest()
                .getHttpHeaders()
                .getCookies()
                .get(NAME);
        return Optional.ofNullable(cookie)
                .map(found -> session.tokens().decode(found.getValue(), DeviceToken.class))
                .filter(DeviceToken::isOne)
                .map(DeviceToken::getId);
    }

    private void keep(String id) {
        session.getContext()
                .getHttpResponse()
                .setCookieIfAbsent(new NewCookie.Builder(NAME)
                        .value(session.tokens().encode(new DeviceToken(id)))
                        .path(path())
                        .maxAge((int) KEPT.toSeconds())
                        .secure(true)
                        .httpOnly(true)
                        // Strict would hide it from a login that an identity provider leads back to.
                        .sameSite(NewCookie.SameSite.LAX)
                        .build());
    }

    private String path() {
        return RealmsResource.realmBaseUrl(session.getContext().getUri())
                .path("/")
                .build(session.getContext().getRealm().getName())
                .getRawPath();
    }

    private static String random() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(SecretGenerator.getInstance().randomBytes(RANDOM_BYTES));
    }
}
