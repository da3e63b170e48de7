package io.github.dualpassword.password;

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

/** What a server has logged since a moment. */
record LogSince(Path file, long begin) {

    static LogSince now(KeycloakServer server) {
        return new LogSince(server.log(), server.log().toFile().length());
    }

    List<String> linesWith(String part) {
        try (InputStream all = Files.newInputStream(file)) {
            all.skipNBytes(begin);
            return new BufferedReader(new InputStreamReader(all, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> line.contains(part))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
