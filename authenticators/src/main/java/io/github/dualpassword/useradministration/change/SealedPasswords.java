package io.github.dualpassword.useradministration.change;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.crypto.spec.SecretKeySpec;

import org.keycloak.jose.jwe.JWEException;
import org.keycloak.util.JsonSerialization;
import org.keycloak.util.TokenUtil;

import io.github.dualpassword.Password;

/**
 * The new passwords between the page on which they are typed and the execution. They are encrypted with keys that are made
 * for them alone: the server keeps the text, the pages carry the keys, so neither side alone knows the passwords.
 *
 * @param text what the server keeps: a JSON web encryption, A256CBC-HS512
 * @param key what the pages carry: both keys, 64 bytes as base64url
 */
record SealedPasswords(String text, String key) {

    private static final int KEY_BYTES = 32;

    /**
     * Encrypts them.
     *
     * @param target the user for whom they are; they can be opened for no other
     * @param pass the pass through the pages in which they were typed; they can be opened in no other
     */
    static SealedPasswords seal(String target, String pass, Map<Password, String> values) {
        byte[] keys = new byte[2 * KEY_BYTES];
        new SecureRandom().nextBytes(keys);
        Map<String, String> byId = new TreeMap<>();
        values.forEach((password, value) -> byId.put(password.id(), value));
        try {
            byte[] content = JsonSerialization.writeValueAsBytes(new Content(target, pass, byId));
            return new SealedPasswords(
                    TokenUtil.jweDirectEncode(encryption(keys), authentication(keys), content),
                    Base64.getUrlEncoder().withoutPadding().encodeToString(keys));
        } catch (JWEException | IOException failure) {
            throw new IllegalStateException("New passwords could not be encrypted", failure);
        }
    }

    /** The passwords; nothing when the key is not theirs, or they are for another user or of another pass. */
    static Optional<Map<Password, String>> open(String text, String key, String target, String pass) {
        try {
            byte[] keys = Base64.getUrlDecoder().decode(key);
            if (keys.length != 2 * KEY_BYTES) {
                return Optional.empty();
            }
            byte[] content = TokenUtil.jweDirectVerifyAndDecode(encryption(keys), authentication(keys), text);
            Content opened = JsonSerialization.readValue(content, Content.class);
            return opened.target().equals(target) && opened.pass().equals(pass)
                    ? Optional.of(byPassword(opened.values()))
                    : Optional.empty();
        } catch (JWEException | IOException | IllegalArgumentException wrongKey) {
            return Optional.empty();
        }
    }

    /** Neither half is written anywhere by accident. */
    @Override
    public String toString() {
        return "SealedPasswords[]";
    }

    private static Map<Password, String> byPassword(Map<String, String> byId) {
        Map<Password, String> values = new EnumMap<>(Password.class);
        byId.forEach((id, value) -> Password.byId(id).ifPresent(password -> values.put(password, value)));
        return values;
    }

    private static SecretKeySpec encryption(byte[] keys) {
        return new SecretKeySpec(keys, 0, KEY_BYTES, "AES");
    }

    private static SecretKeySpec authentication(byte[] keys) {
        return new SecretKeySpec(keys, KEY_BYTES, KEY_BYTES, "HmacSHA512");
    }

    private record Content(String target, String pass, Map<String, String> values) {

        @Override
        public String toString() {
            return "Content[]";
        }
    }
}
