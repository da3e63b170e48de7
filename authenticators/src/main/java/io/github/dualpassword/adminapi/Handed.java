package io.github.dualpassword.adminapi;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers that hold new passwords: they are handed over once, and nobody on the way keeps them. */
final class Handed {

    private Handed() {}

    static Response over(Object answer) {
        return over(answer, MediaType.APPLICATION_JSON_TYPE);
    }

    static Response over(Object answer, MediaType type) {
        return Response.ok(answer, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .build();
    }
}
