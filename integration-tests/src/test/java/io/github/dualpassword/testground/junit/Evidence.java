package io.github.dualpassword.testground.junit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What is kept of a failed test, in {@code target/failures/<class>.<method>/}. */
final class Evidence {

    private final Path directory;

    Evidence(String test) {
        directory = Path.of("target/failures", test).toAbsolutePath();
    }

    /** Keeps log and pictures, and gives the failure a message that says where they are. */
    FailedWithEvidence of(Throwable failure, Path log, long logAtTestStart, Windows windows) {
        StringBuilder message = new StringBuilder(String.valueOf(failure.getMessage()));
        try {
            Files.createDirectories(directory);
            Path kept = directory.resolve("server.log");
            try (InputStream all = Files.newInputStream(log)) {
                all.skipNBytes(logAtTestStart);
                Files.copy(all, kept, StandardCopyOption.REPLACE_EXISTING);
            }
            message.append("\n  server log of this test: ").append(kept);
        } catch (IOException e) {
            message.append("\n  server log: ")
                    .append(log)
                    .append(" (not copied: ")
                    .append(e)
                    .append(')');
        }
        windows.photograph(directory)
                .forEach(picture -> message.append("\n  screenshot: ").append(picture));
        return new FailedWithEvidence(message.toString(), failure);
    }
}
