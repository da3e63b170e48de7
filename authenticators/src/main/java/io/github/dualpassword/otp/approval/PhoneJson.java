package io.github.dualpassword.otp.approval;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.github.dualpassword.json.JsonBody;

/** What phones send and are answered: JSON that nobody keeps. */
public final class PhoneJson {

    /** Of what a phone sends, at most. */
    private static final int MAX_BYTES = 4_096;

    private PhoneJson() {}

    /** Empty for anything else than such a value. */
    public static <T> Optional<T> read(InputStream body, Class<T> type) {
        return JsonBody.read(body, MAX_BYTES, type);
    }

    public static Response ok(Map<String, String> answer) {
        return uncached(Response.ok(answer));
    }

    /** Says nothing else. */
    public static Response status(Response.Status status) {
        return uncached(Response.status(status).entity(Map.of()));
    }

    private static Response uncached(Response.ResponseBuilder response) {
        CacheControl none = new CacheControl();
        none.setNoStore(true);
        return response.type(MediaType.APPLICATION_JSON_TYPE).cacheControl(none).build();
    }
}
