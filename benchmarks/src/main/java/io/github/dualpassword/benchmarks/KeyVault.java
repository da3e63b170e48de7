package io.github.dualpassword.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A vault of files with the keys of realms, which goes with the process. */
record KeyVault(Path directory) {

    static KeyVault empty() {
        try {
            Path directory = Files.createTempDirectory("vault");
            directory.toFile().deleteOnExit();
            return new KeyVault(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a server finds it. */
    String argument() {
        return "--vault-dir=" + directory;
    }

    /** Writes the keys of a realm, the newest first. */
    void write(String realm, String... keys) {
        try {
            Path file = directory.resolve(realm + "_token-key");
            Files.writeString(file, String.join("\n", keys), StandardCharsets.US_ASCII);
            file.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
