package io.github.dualpassword.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The body of a request that anybody may send: no more of it is read than a value that means something can have. */
public final class JsonBody {

    private JsonBody() {}

    /**
     * Reads it in UTF-8, by the rules of {@link StrictJson}.
     *
     * @param mostBytes how long it may be
     * @return nothing where it is longer, or anything else than such a value
     * @throws UncheckedIOException when it cannot be read to its end
     */
    public static <T> Optional<T> read(InputStream body, int mostBytes, Class<T> type) {
        try {
            byte[] bytes = body.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return StrictJson.read(text, type);
        } catch (CharacterCodingException | JsonFault noSuchThing) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
