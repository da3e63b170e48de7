package io.github.dualpassword.adminapi;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;

import org.keycloak.crypto.JavaAlgorithm;
import org.keycloak.jose.jws.crypto.HashUtils;
import org.keycloak.models.KeycloakSession;

/** Which state of a thing an answer shows, as an entity tag; who sends it back changes that state or nothing. */
record Revision(KeycloakSession session) {

    private static final String ANY = "*";

    /** An answer, which gets its tag. */
    <T> T of(T shown) {
        session.getContext().getHttpResponse().setHeader(HttpHeaders.ETAG, tag(shown));
        return shown;
    }

    /** Refuses a change of another state than the one that the caller has seen, where the caller says which. */
    void demand(Object present) {
        Optional<String> seen = Optional.ofNullable(
                session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(HttpHeaders.IF_MATCH));
        if (seen.filter(text -> !text.strip().equals(ANY))
                .filter(text -> !text.strip().equals(tag(present)))
                .isPresent()) {
            throw AdminApiErrors.CHANGED_MEANWHILE.exception();
        }
    }

    private static String tag(Object shown) {
        byte[] hash = HashUtils.hash(JavaAlgorithm.SHA256, shown.toString().getBytes(StandardCharsets.UTF_8));
        return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
    }
}
