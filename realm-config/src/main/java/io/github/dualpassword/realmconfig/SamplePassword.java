package io.github.dualpassword.realmconfig;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A published password of a sample user as a credential in a realm file.
 *
 * <p>Keycloak's import hashes clear text for its own type {@code password} only, so the confirmation password comes
 * hashed, in the form and with the parameters of Keycloak's provider {@code pbkdf2-sha512}. Its salt follows from the
 * login ID, so that the same file comes out every time; that would be wrong for a password that is a secret.
 */
record SamplePassword(String loginId, String text) {

    private static final String ALGORITHM = "pbkdf2-sha512";
    private static final int ITERATIONS = 210_000;
    private static final int KEY_BITS = 512;
    private static final int SALT_BYTES = 16;
    private static final Instant LONG_AGO = Instant.parse("2024-04-01T00:00:00Z");

    ObjectNode asLoginPassword() {
        return credential("password").put("value", text);
    }

    /** One that expired long ago. */
    ObjectNode asExpiredLoginPassword() {
        return hashed("password").put("createdDate", LONG_AGO.toEpochMilli());
    }

    ObjectNode asConfirmationPassword() {
        return hashed("confirmation-password");
    }

    private ObjectNode hashed(String type) {
        byte[] salt = salt(type);
        ObjectNode secret = JsonNodeFactory.instance
                .objectNode()
                .put("value", base64(hash(salt)))
                .put("salt", base64(salt));
        secret.putObject("additionalParameters");
        ObjectNode parameters = JsonNodeFactory.instance
                .objectNode()
                .put("hashIterations", ITERATIONS)
                .put("algorithm", ALGORITHM);
        parameters.putObject("additionalParameters");
        return credential(type)
                .put("secretData", RealmFiles.compact(secret))
                .put("credentialData", RealmFiles.compact(parameters));
    }

    private static ObjectNode credential(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private byte[] salt(String type) {
        String user = type.equals("password") ? "login of sample user " : "sample user ";
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Arrays.copyOf(digest.digest((user + loginId).getBytes(StandardCharsets.UTF_8)), SALT_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private byte[] hash(byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(text.toCharArray(), salt, ITERATIONS, KEY_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has PBKDF2WithHmacSHA512", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
