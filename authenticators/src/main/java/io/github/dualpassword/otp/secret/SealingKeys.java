package io.github.dualpassword.otp.secret;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys of a realm, the newest first: that one encrypts, each of them decrypts. */
public final class SealingKeys {

    private static final String SEPARATORS = "[\\s,]+";

    private final List<SealingKey> keys;

    private SealingKeys(List<SealingKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Reads what the vault holds: one key, or several of which the first is the newest, each 32 random bytes in Base64,
     * separated by line breaks, blanks or commas.
     *
     * @throws IllegalArgumentException when there is none, or something that is none; the text is not quoted
     */
    public static SealingKeys parse(String text) {
        List<String> parts = Stream.of(text.split(SEPARATORS))
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("holds no key");
        }
        List<SealingKey> keys = parts.stream().map(SealingKeys::key).toList();
        if (keys.stream().map(SealingKey::id).distinct().count() < keys.size()) {
            throw new IllegalArgumentException("holds a key twice");
        }
        return new SealingKeys(keys);
    }

    private static SealingKey key(String part) {
        byte[] value;
        try {
            value = Base64.getDecoder().decode(part);
        } catch (IllegalArgumentException notBase64) {
            // Without the cause, whose message quotes a character of the key.
            throw new IllegalArgumentException("holds something that is no Base64");
        }
        if (value.length != SealingKey.BYTES) {
            throw new IllegalArgumentException(
                    "holds a key of %d bytes; a key has %d, which 'openssl rand -base64 %d' makes"
                            .formatted(value.length, SealingKey.BYTES, SealingKey.BYTES));
        }
        return new SealingKey(value);
    }

    /** Which key encrypts. */
    public String newestId() {
        return newest().id();
    }

    /** Whether what the key of this id has encrypted can be decrypted. */
    public boolean holds(String id) {
        return byId(id).isPresent();
    }

    SealingKey newest() {
        return keys.get(0);
    }

    Optional<SealingKey> byId(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return keys.toString();
    }
}
