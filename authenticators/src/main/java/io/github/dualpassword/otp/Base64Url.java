package io.github.dualpassword.otp;

import java.util.Base64;
import java.util.Optional;

/** Bytes as phones write them: base64url without padding (RFC 4648, 5), in the one way in which the same bytes are written. */
public final class Base64Url {

    private Base64Url() {}

    public static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty for what is no such text. Several texts are read as the same bytes by others: one of them is meant. */
    public static Optional<byte[]> decode(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text))
                    .filter(bytes -> encode(bytes).equals(text));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
