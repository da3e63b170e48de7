package io.github.dualpassword.testground.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.dualpassword.testground.server.LogPart;

/** What is kept of a failed test, in {@code target/failures/<class>.<method>/}. */
final class Evidence {

    private final Path directory;

    Evidence(String test) {
        directory = Path.of("target/failures", test).toAbsolutePath();
    }

    /** Keeps logs and pictures, and gives the failure a message that says where they are. */
    FailedWithEvidence of(Throwable failure, List<LogPart> logs, Windows windows) {
        StringBuilder message = new StringBuilder(String.valueOf(failure.getMessage()));
        for (int node = 0; node < logs.size(); node++) {
            message.append(kept(logs.get(node), logs.size() == 1 ? "server.log" : "server-" + (node + 1) + ".log"));
        }
        windows.photograph(directory)
                .forEach(picture -> message.append("\n  screenshot: ").append(picture));
        return new FailedWithEvidence(message.toString(), failure);
    }

    private String kept(LogPart log, String name) {
        try {
            Path kept = Files.createDirectories(directory).resolve(name);
            log.copyTo(kept);
            return "\n  server log of this test: " + kept;
        } catch (IOException e) {
            return "\n  server log: " + log.log() + " (not copied: " + e + ")";
        }
    }
}
