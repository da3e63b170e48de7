package io.github.dualpassword.adminapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;

import io.github.dualpassword.json.JsonFault;
import io.github.dualpassword.json.StrictJson;

/**
 * The JSON in the body of a request. Never read by Keycloak's REST layer, which takes what only resembles it, logs what it does not
 * understand, which may be a secret, and answers in its own words.
 *
 * @param text what was sent, empty where nothing was
 * @param refusal with which it is refused where it is not what it must be
 * @param sentence that says what it must be
 */
record JsonBody(String text, AdminApiErrors refusal, String sentence) {

    /** Bytes of a body that is no file at most. */
    static final int MAX_BYTES = 1_000_000;

    /** Bytes of one that holds a file: as many as Keycloak takes of any body. */
    private static final int MAX_BYTES_WITH_FILE = 10 * 1024 * 1024;

    /** Bytes within which a body is found to be an empty one. */
    private static final int MAX_EMPTY = 100;

    static JsonBody of(InputStream body, AdminApiErrors refusal) {
        return of(body, refusal, refusal.message());
    }

    static JsonBody of(InputStream body, AdminApiErrors refusal, String sentence) {
        return new JsonBody(text(body, MAX_BYTES, refusal), refusal, sentence);
    }

    static JsonBody withFile(InputStream body, AdminApiErrors refusal) {
        return new JsonBody(text(body, MAX_BYTES_WITH_FILE, refusal), refusal, refusal.message());
    }

    /** Refuses the body of a request that takes none; an empty object is none. */
    static void demandNone(InputStream body) {
        byte[] bytes = bytes(body, MAX_EMPTY);
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        if (bytes.length > MAX_EMPTY || !text.isEmpty() && !text.equals("null") && !text.matches("\\{\\s*}")) {
            throw AdminApiErrors.BODY_NOT_ALLOWED.exception();
        }
    }

    /** What stands in it; empty where nothing does, or {@code null}. */
    <T> Optional<T> read(Class<T> type) {
        try {
            return StrictJson.read(text, type);
        } catch (JsonFault fault) {
            throw refused(fault);
        }
    }

    /** The same for a type with parameters. */
    <T> Optional<T> read(TypeReference<T> type) {
        try {
            return StrictJson.read(text, type);
        } catch (JsonFault fault) {
            throw refused(fault);
        }
    }

    private RuntimeException refused(JsonFault fault) {
        return refusal.exception(sentence + " " + fault.getMessage());
    }

    private static String text(InputStream body, int most, AdminApiErrors refusal) {
        byte[] bytes = bytes(body, most);
        if (bytes.length > most) {
            throw AdminApiErrors.BODY_TOO_LARGE.exception("The body has more than %d bytes.".formatted(most));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException garbled) {
            throw refusal.exception("The body is not in UTF-8.");
        }
    }

    /** One more than are wanted, where there are more. */
    private static byte[] bytes(InputStream body, int most) {
        if (body == null) {
            return new byte[0];
        }
        try {
            return body.readNBytes(most + 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A secret is never written anywhere by accident. */
    @Override
    public String toString() {
        return "JsonBody[" + refusal + "]";
    }
}
