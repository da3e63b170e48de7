package io.github.dualpassword.testground.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/**
 * What a server has logged since a moment.
 *
 * @param log the file that it writes
 * @param begin how many bytes it had written before
 */
public record LogPart(Path log, long begin) {

    public static LogPart fromNow(KeycloakServer server) {
        return new LogPart(server.log(), server.log().toFile().length());
    }

    /** Reads it line by line: a part may be larger than memory. */
    public void forEachLine(Consumer<String> reader) {
        try (InputStream all = Files.newInputStream(log)) {
            all.skipNBytes(begin);
            new BufferedReader(new InputStreamReader(all, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void copyTo(Path file) throws IOException {
        try (InputStream all = Files.newInputStream(log)) {
            all.skipNBytes(begin);
            Files.copy(all, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
