package io.github.dualpassword.testground.junit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What a server has logged since a moment. */
record LogPart(Path log, long begin) {

    static LogPart fromNow(Path log) {
        return new LogPart(log, log.toFile().length());
    }

    void copyTo(Path file) throws IOException {
        try (InputStream all = Files.newInputStream(log)) {
            all.skipNBytes(begin);
            Files.copy(all, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
