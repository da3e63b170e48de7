package io.github.dualpassword.otp.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.BrowserSecurityHeaders;
import org.keycloak.models.KeycloakSession;
import org.keycloak.util.JsonSerialization;

/**
 * Makes the answers of the page, each with all {@link PhoneHeaders}.
 *
 * @param headers of every answer
 */
record PhoneAnswer(Map<String, String> headers) {

    /** For the request of a session, to whose answer Keycloak adds no header of its own from now on. */
    static PhoneAnswer of(KeycloakSession session) {
        session.getProvider(SecurityHeadersProvider.class).options().skipHeaders();
        BrowserSecurityHeaders strict = BrowserSecurityHeaders.STRICT_TRANSPORT_SECURITY;
        return new PhoneAnswer(PhoneHeaders.all(session.getContext()
                .getRealm()
                .getBrowserSecurityHeaders()
                .getOrDefault(strict.getKey(), strict.getDefaultValue())));
    }

    /** What browsers may keep, and ask for anew each time; it is sent when it is another one. */
    Response cached(Content content, Request request) {
        EntityTag tag = new EntityTag(content.tag());
        CacheControl askAgain = new CacheControl();
        askAgain.setNoCache(true);
        askAgain.setNoTransform(true);
        Response.ResponseBuilder notChanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                notChanged == null ? Response.ok(content.bytes(), content.type()) : notChanged;
        return finished(answer.tag(tag).cacheControl(askAgain));
    }

    /** @param location relative; Keycloak's own address of the server may be another one than that of the page */
    Response redirect(String location) {
        return finished(Response.status(Response.Status.FOUND)
                .header(HttpHeaders.LOCATION, location)
                .cacheControl(notKept()));
    }

    Response error(Response.Status status, String error) {
        return json(status, Map.of("error", error));
    }

    /** What nobody keeps. */
    Response json(Response.Status status, Map<String, ?> value) {
        try {
            return finished(Response.status(status)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(JsonSerialization.writeValueAsBytes(value))
                    .cacheControl(notKept()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static CacheControl notKept() {
        CacheControl none = new CacheControl();
        none.setNoStore(true);
        return none;
    }

    private Response finished(Response.ResponseBuilder answer) {
        headers.forEach(answer::header);
        return answer.build();
    }
}
