package io.github.dualpassword.password;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import io.github.dualpassword.testground.http.JsonHttp;

/**
 * Hashes of two passwords as another system, or another Keycloak, has made them: computed here, and not by Keycloak.
 *
 * @param loginPassword in clear
 * @param confirmationPassword in clear
 */
public enum ImportedHash {
    PBKDF2_SHA256("Login-sha256", "Confirm-sha256", "pbkdf2-sha256", 13) {
        @Override
        String hash(String password) {
            return pbkdf2("PBKDF2WithHmacSHA256", password, iterations(), 256);
        }
    },
    PBKDF2_SHA512("Login-sha512", "Confirm-sha512", "pbkdf2-sha512", 13) {
        @Override
        String hash(String password) {
            return pbkdf2("PBKDF2WithHmacSHA512", password, iterations(), 512);
        }
    },
    /** By the reference implementation of Argon2 (argon2-cffi 25.1), with the parameters that Keycloak uses. */
    ARGON2("Login-argon2", "Confirm-argon2", "argon2", 5) {
        @Override
        String hash(String password) {
            return ARGON2_HASHES.get(password);
        }

        @Override
        Map<String, List<String>> parameters() {
            return Map.of(
                    "type", List.of("id"),
                    "version", List.of("1.3"),
                    "memory", List.of("7168"),
                    "parallelism", List.of("1"),
                    "hashLength", List.of("32"));
        }
    },
    /** One that Keycloak does not know, by a {@code PasswordHashProvider} that the bank brings. */
    OWN_PROVIDER("Login-own", "Confirm-own", "blocking", 1) {
        @Override
        String hash(String password) {
            try {
                MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
                sha256.update(SALT);
                return HexFormat.of().formatHex(sha256.digest(password.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    };

    private static final byte[] SALT = "salt of migratio".getBytes(StandardCharsets.US_ASCII);

    private static final Map<String, String> ARGON2_HASHES = Map.of(
            "Login-argon2", "4L9kGAeuQpPQjadxF4ZfEdrXIjjGBYm9rFpIRuVlvHQ=",
            "Confirm-argon2", "k53rQcaoz3DRJyhokQGp+E8aEP3XmSCvwewlY/X0H58=");

    private final String loginPassword;
    private final String confirmationPassword;
    private final String algorithm;
    private final int iterations;

    ImportedHash(String loginPassword, String confirmationPassword, String algorithm, int iterations) {
        this.loginPassword = loginPassword;
        this.confirmationPassword = confirmationPassword;
        this.algorithm = algorithm;
        this.iterations = iterations;
    }

    public String loginPassword() {
        return loginPassword;
    }

    public String confirmationPassword() {
        return confirmationPassword;
    }

    /** Both as a user representation holds them. */
    public List<Map<String, Object>> both() {
        return List.of(login(), confirmation(Map.of()));
    }

    Map<String, Object> login() {
        return credential("password", loginPassword, Map.of());
    }

    /** The confirmation password. @param notes what this product notes beside its hash */
    Map<String, Object> confirmation(Map<String, List<String>> notes) {
        return credential("confirmation-password", confirmationPassword, notes);
    }

    /** Another password as the confirmation password. */
    Map<String, Object> asConfirmation(String password) {
        return credential("confirmation-password", password, Map.of());
    }

    abstract String hash(String password);

    Map<String, List<String>> parameters() {
        return Map.of();
    }

    int iterations() {
        return iterations;
    }

    private Map<String, Object> credential(String type, String password, Map<String, List<String>> notes) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(parameters());
        parameters.putAll(notes);
        return Map.of(
                "type",
                type,
                "credentialData",
                JsonHttp.write(Map.of(
                        "algorithm", algorithm, "hashIterations", iterations, "additionalParameters", parameters)),
                "secretData",
                JsonHttp.write(Map.of("value", hash(password), "salt", encode(SALT))));
    }

    private static String pbkdf2(String name, String password, int iterations, int bits) {
        try {
            return encode(SecretKeyFactory.getInstance(name)
                    .generateSecret(new PBEKeySpec(password.toCharArray(), SALT, iterations, bits))
                    .getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has PBKDF2", impossible);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
