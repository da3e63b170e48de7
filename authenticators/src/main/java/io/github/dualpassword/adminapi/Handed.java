package io.github.dualpassword.adminapi;

import jakarta.ws.rs.core.HttpHeaders;

import org.keycloak.http.HttpResponse;
import org.keycloak.models.KeycloakSession;

/** Answers that hold new passwords: they are handed over once, and nobody on the way keeps them. */
final class Handed {

    private Handed() {}

    static <T> T over(KeycloakSession session, T answer) {
        HttpResponse response = session.getContext().getHttpResponse();
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Pragma", "no-cache");
        return answer;
    }
}
