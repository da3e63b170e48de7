package io.github.dualpassword.testground.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

import io.github.dualpassword.testground.server.LogPart;

/** What is kept of a failed test, in {@code target/failures/<class>.<method>/}. */
final class Evidence {

    private final Path directory;

    Evidence(String test) {
        directory = Path.of("target/failures", test).toAbsolutePath();
    }

    /** The failure of a test, with what is kept of it; a test that was given up has not failed. */
    static Throwable with(ExtensionContext context, Throwable failure, List<LogPart> logs, Windows windows) {
        if (failure instanceof TestAbortedException) {
            return failure;
        }
        String test = "%s.%s"
                .formatted(
                        context.getRequiredTestClass().getSimpleName(),
                        context.getRequiredTestMethod().getName());
        return new Evidence(test).of(failure, logs, windows);
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
