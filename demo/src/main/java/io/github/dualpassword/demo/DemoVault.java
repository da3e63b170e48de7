package io.github.dualpassword.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

import io.github.dualpassword.testground.OwnerOnly;

/**
 * The vault of files from which Keycloak takes the key of the secrets of tokens. The key is made at the first start and
 * stays with the demo's data, which are encrypted by it.
 */
final class DemoVault {

    private static final String ENTRY = "token-key";
    private static final int KEY_BYTES = 32;

    private DemoVault() {}

    /** The directory, with a key for the realm. */
    static Path in(Path home, String realm) {
        Path directory = OwnerOnly.directory(home.resolve("vault"));
        Path entry = directory.resolve(realm.replace("_", "__") + "_" + ENTRY);
        if (!Files.exists(entry)) {
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            OwnerOnly.write(entry, Base64.getEncoder().encodeToString(key));
        }
        return directory;
    }
}
