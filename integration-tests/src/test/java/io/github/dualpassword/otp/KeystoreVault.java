package io.github.dualpassword.otp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.server.ServerOptions;

/** A vault in a keystore, as {@code keytool -importpass} writes it; Keycloak reads it anew each time. */
record KeystoreVault(Path file) {

    private static final char[] PASSWORD = "keystore".toCharArray();
    private static final String TYPE = "PKCS12";

    static KeystoreVault empty() {
        try {
            Path file = Files.createTempFile("vault", ".p12");
            file.toFile().deleteOnExit();
            KeystoreVault vault = new KeystoreVault(file);
            vault.write(vault.keystore());
            return vault;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets a server use it. */
    ServerOptions.Builder of(ServerOptions.Builder options) {
        return options.buildArgument("--vault=keystore")
                .argument("--vault-file=" + file)
                .argument("--vault-pass=" + new String(PASSWORD))
                .argument("--vault-type=" + TYPE);
    }

    /** Puts the keys of a realm into it, the newest first. A keystore has no lines: blanks separate them. */
    void keys(TestRealm realm, String... keys) {
        try {
            KeyStore keystore = keystore();
            try (InputStream now = Files.newInputStream(file)) {
                keystore.load(now, PASSWORD);
            }
            byte[] text = String.join(" ", keys).getBytes(StandardCharsets.US_ASCII);
            keystore.setEntry(
                    realm.name().replace("_", "__") + "_token-key",
                    new KeyStore.SecretKeyEntry(SecretKeyFactory.getInstance("PBE")
                            .generateSecret(new PBEKeySpec(new String(text, StandardCharsets.US_ASCII).toCharArray()))),
                    new KeyStore.PasswordProtection(PASSWORD));
            write(keystore);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore keystore() throws GeneralSecurityException, IOException {
        KeyStore keystore = KeyStore.getInstance(TYPE);
        keystore.load(null, PASSWORD);
        return keystore;
    }

    private void write(KeyStore keystore) throws GeneralSecurityException, IOException {
        try (OutputStream target = Files.newOutputStream(file)) {
            keystore.store(target, PASSWORD);
        }
    }
}
