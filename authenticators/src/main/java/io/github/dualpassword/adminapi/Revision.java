package io.github.dualpassword.adminapi;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;

import org.keycloak.crypto.JavaAlgorithm;
import org.keycloak.jose.jws.crypto.HashUtils;
import org.keycloak.models.KeycloakSession;

/** Which state of a thing an answer shows, as an entity tag; who sends it back changes that state or nothing. */
record Revision(KeycloakSession session) {

    /** An answer, which gets its tag. */
    <T> T of(T shown) {
        session.getContext().getHttpResponse().setHeader(HttpHeaders.ETAG, tag(shown));
        return shown;
    }

    /** Refuses a change of another state than the one that the caller has seen, where the caller says which. */
    void demand(Object present) {
        if (!isExpected(present)) {
            throw AdminApiErrors.CHANGED_MEANWHILE.exception();
        }
    }

    /** Whether this is the state that the caller has seen, or the caller does not say which that is. */
    boolean isExpected(Object present) {
        List<String> seen =
                session.getContext().getHttpRequest().getHttpHeaders().getRequestHeader(HttpHeaders.IF_MATCH);
        return new IfMatch(Optional.ofNullable(seen).orElse(List.of())).allows(tag(present));
    }

    private static String tag(Object shown) {
        byte[] hash = HashUtils.hash(JavaAlgorithm.SHA256, shown.toString().getBytes(StandardCharsets.UTF_8));
        return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
    }
}
