package io.github.dualpassword.procedure;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.spec.SecretKeySpec;

import org.keycloak.jose.jwe.JWEException;
import org.keycloak.util.TokenUtil;

/**
 * Something that was encrypted with keys that are made for it alone: whoever has one half knows nothing.
 *
 * @param text what the server keeps: a JSON web encryption, A256CBC-HS512
 * @param key what the browser keeps: both keys, 64 bytes as base64url
 */
public record Sealed(String text, String key) {

    private static final int KEY_BYTES = 32;

    public static Sealed of(byte[] content) {
        byte[] keys = new byte[2 * KEY_BYTES];
        new SecureRandom().nextBytes(keys);
        try {
            return new Sealed(
                    TokenUtil.jweDirectEncode(encryption(keys), authentication(keys), content),
                    Base64.getUrlEncoder().withoutPadding().encodeToString(keys));
        } catch (JWEException failure) {
            throw new IllegalStateException("What was entered could not be encrypted", failure);
        }
    }

    /** What is in it; nothing when the key is not its own. */
    public Optional<byte[]> open() {
        try {
            byte[] keys = Base64.getUrlDecoder().decode(key);
            return keys.length == 2 * KEY_BYTES
                    ? Optional.of(TokenUtil.jweDirectVerifyAndDecode(encryption(keys), authentication(keys), text))
                    : Optional.empty();
        } catch (JWEException | IllegalArgumentException wrongKey) {
            return Optional.empty();
        }
    }

    /** Neither half is written anywhere by accident. */
    @Override
    public String toString() {
        return "Sealed[]";
    }

    private static SecretKeySpec encryption(byte[] keys) {
        return new SecretKeySpec(keys, 0, KEY_BYTES, "AES");
    }

    private static SecretKeySpec authentication(byte[] keys) {
        return new SecretKeySpec(keys, KEY_BYTES, KEY_BYTES, "HmacSHA512");
    }
}
