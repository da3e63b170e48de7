package io.github.dualpassword.adminapi;

import jakarta.ws.rs.core.HttpHeaders;

import org.keycloak.http.HttpResponse;
import org.keycloak.models.KeycloakSession;

/** Answers to staff are about people, and some hold new passwords: nobody on the way keeps them, and no browser. */
final class NotStored {

    private NotStored() {}

    /** Says so of the answer to this request, whatever it will be. */
    static void demand(KeycloakSession session) {
        HttpResponse response = session.getContext().getHttpResponse();
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Pragma", "no-cache");
    }
}
