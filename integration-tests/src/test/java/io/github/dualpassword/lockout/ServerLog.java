package io.github.dualpassword.lockout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.dualpassword.testground.server.KeycloakServer;

/** What a server has said since a moment. */
record ServerLog(Path file, long begin) {

    static ServerLog from(KeycloakServer server) {
        return new ServerLog(server.log(), server.log().toFile().length());
    }

    /** Lines about a database connection that was waited for in vain. */
    List<String> starved() {
        try (InputStream all = Files.newInputStream(file)) {
            all.skipNBytes(begin);
            return new BufferedReader(new InputStreamReader(all, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> line.toLowerCase(java.util.Locale.ROOT).contains("acquisition timeout"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
