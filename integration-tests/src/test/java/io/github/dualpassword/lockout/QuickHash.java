package io.github.dualpassword.lockout;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import io.github.dualpassword.testground.http.JsonHttp;

/** A confirmation password as a realm file holds it: hashed, because the import hashes login passwords only. */
final class QuickHash {

    /** As few as make a hash of the kind that the realm asks for. */
    static final int ITERATIONS = 10;

    private static final int BITS = 512;
    private static final byte[] SALT = "salt of the tests".getBytes(StandardCharsets.US_ASCII);

    private QuickHash() {}

    static Map<String, Object> confirmation() {
        return Map.of(
                "type",
                "confirmation-password",
                "credentialData",
                JsonHttp.write(Map.of("hashIterations", ITERATIONS, "algorithm", "pbkdf2-sha512")),
                "secretData",
                JsonHttp.write(Map.of("value", hash(), "salt", encode(SALT))));
    }

    private static String hash() {
        try {
            PBEKeySpec password = new PBEKeySpec(BankRealm.CONFIRMATION_PASSWORD.toCharArray(), SALT, ITERATIONS, BITS);
            return encode(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(password)
                    .getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has PBKDF2", impossible);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
