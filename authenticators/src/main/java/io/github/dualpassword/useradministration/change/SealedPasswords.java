package io.github.dualpassword.useradministration.change;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.keycloak.util.JsonSerialization;

import io.github.dualpassword.Password;
import io.github.dualpassword.procedure.Sealed;

/**
 * The new passwords between the page on which they are typed and the execution. They are encrypted with keys that are made
 * for them alone: the server keeps the text, the pages carry the keys, so neither side alone knows the passwords.
 *
 * @param text what the server keeps: a JSON web encryption, A256CBC-HS512
 * @param key what the pages carry: both keys, 64 bytes as base64url
 */
record SealedPasswords(String text, String key) {

    /**
     * Encrypts them.
     *
     * @param target the user for whom they are; they can be opened for no other
     * @param pass the pass through the pages in which they were typed; they can be opened in no other
     */
    static SealedPasswords seal(String target, String pass, Map<Password, String> values) {
        Map<String, String> byId = new TreeMap<>();
        values.forEach((password, value) -> byId.put(password.id(), value));
        try {
            Sealed sealed = Sealed.of(JsonSerialization.writeValueAsBytes(new Content(target, pass, byId)));
            return new SealedPasswords(sealed.text(), sealed.key());
        } catch (IOException failure) {
            throw new IllegalStateException("New passwords could not be encrypted", failure);
        }
    }

    /** The passwords; nothing when the key is not theirs, or they are for another user or of another pass. */
    static Optional<Map<Password, String>> open(String text, String key, String target, String pass) {
        return new Sealed(text, key)
                .open()
                .flatMap(SealedPasswords::read)
                .filter(opened ->
                        opened.target().equals(target) && opened.pass().equals(pass))
                .map(opened -> byPassword(opened.values()));
    }

    /** Neither half is written anywhere by accident. */
    @Override
    public String toString() {
        return "SealedPasswords[]";
    }

    private static Optional<Content> read(byte[] content) {
        try {
            return Optional.of(JsonSerialization.readValue(content, Content.class));
        } catch (IOException notOurs) {
            return Optional.empty();
        }
    }

    private static Map<Password, String> byPassword(Map<String, String> byId) {
        Map<Password, String> values = new EnumMap<>(Password.class);
        byId.forEach((id, value) -> Password.byId(id).ifPresent(password -> values.put(password, value)));
        return values;
    }

    private record Content(String target, String pass, Map<String, String> values) {

        @Override
        public String toString() {
            return "Content[]";
        }
    }
}
