package io.github.dualpassword.testground.realm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One short RSA key pair for all realms that tests of this process import. A server makes two for each realm otherwise, which takes
 * a good part of an import, and signs every token with a long one, which is most of what a login costs on a JVM that only
 * compiles quickly.
 *
 * @param privateKey base64 of PKCS #8
 * @param certificate base64 of X.509, signed by itself
 */
record SigningKeys(String privateKey, String certificate) {

    private static final String STORE_PASSWORD = "of no secret";
    private static final String ALIAS = "test-ground";
    private static final String BITS = "1024";
    private static final String KEY_PROVIDERS = "org.keycloak.keys.KeyProvider";

    /** Initialised when it is first asked for. */
    private static final class Holder {
        static final SigningKeys OF_PROCESS = made();
    }

    /** Gives them to all generated RSA keys of a realm; to one that names no keys, so that the server makes none. */
    static void putInto(ObjectNode realm) {
        JsonNode keys = realm.path("components").path(KEY_PROVIDERS);
        if (keys.isEmpty()) {
            realm.put("privateKey", Holder.OF_PROCESS.privateKey);
            realm.put("certificate", Holder.OF_PROCESS.certificate);
        }
        for (JsonNode key : keys) {
            if (key.path("providerId").asText().matches("rsa(-enc)?-generated")) {
                ObjectNode config = ((ObjectNode) key).withObjectProperty("config");
                config.putArray("keySize").add(BITS);
                config.putArray("privateKey").add(Holder.OF_PROCESS.privateKey);
                config.putArray("certificate").add(Holder.OF_PROCESS.certificate);
            }
        }
    }

    private static SigningKeys made() {
        try {
            Path file = Files.createTempDirectory("test-ground-keys").resolve("keys.p12");
            try {
                generate(file);
                KeyStore store = KeyStore.getInstance(file.toFile(), STORE_PASSWORD.toCharArray());
                return new SigningKeys(
                        base64(store.getKey(ALIAS, STORE_PASSWORD.toCharArray()).getEncoded()),
                        base64(store.getCertificate(ALIAS).getEncoded()));
            } finally {
                Files.deleteIfExists(file);
                Files.delete(file.getParent());
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("No keys could be made for realms", e);
        }
    }

    private static void generate(Path file) throws IOException {
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        BITS,
                        "-dname",
                        "CN=" + ALIAS,
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        STORE_PASSWORD))
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!Files.exists(file)) {
            throw new IOException("keytool: " + output);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
