package io.github.dualpassword.testground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.server.ServerOptions;

/**
 * A vault of files, whose entries a test writes: Keycloak reads them anew each time. There is one for all classes, which then
 * share servers.
 */
public record TestVault(Path directory) {

    private static final String ENTRY = "token-key";

    private static final TestVault SHARED = empty();

    /** A key of secrets. */
    public static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    public static TestVault shared() {
        return SHARED;
    }

    private static TestVault empty() {
        try {
            Path directory = Files.createTempDirectory("vault");
            directory.toFile().deleteOnExit();
            return new TestVault(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets a server use it. */
    public ServerOptions.Builder of(ServerOptions.Builder options) {
        return options.argument("--vault-dir=" + directory);
    }

    /** Writes the keys of a realm, the newest first. */
    public void keys(TestRealm realm, String... keys) {
        entry(realm, ENTRY, String.join("\n", keys) + "\n");
    }

    /** Writes another entry of a realm. */
    public void entry(TestRealm realm, String name, String text) {
        try {
            Path file = file(realm, name);
            Files.writeString(file, text, StandardCharsets.US_ASCII);
            file.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the entry of a realm away. */
    public void remove(TestRealm realm) {
        remove(realm, ENTRY);
    }

    /** Takes another entry away. */
    public void remove(TestRealm realm, String name) {
        try {
            Files.deleteIfExists(file(realm, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(TestRealm realm, String name) {
        return directory.resolve(realm.name().replace("_", "__") + "_" + name.replace("_", "__"));
    }
}
