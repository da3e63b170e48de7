package io.github.dualpassword.testground.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs {@code bin/kc.sh} of one server directory; its output is appended to a file. */
final class KeycloakScript {

    private static final int LINES_SHOWN = 40;
    private static final int BUILD_MINUTES = 5;

    private final Path home;
    private final Path output;

    KeycloakScript(Path home, Path output) {
        this.home = home;
        this.output = output;
    }

    Process start(List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin/kc.sh").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("KC_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + command, e);
        }
    }

    /**
     * Runs a command that ends by itself.
     *
     * @throws ServerFailure when it fails or takes longer than five minutes
     */
    void runToEnd(List<String> arguments) {
        Process process = start(arguments, Map.of(ServerOptions.JVM_OPTIONS, ServerOptions.QUICK_JVM));
        try {
            if (!process.waitFor(BUILD_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new ServerFailure("kc.sh " + arguments + " has not ended in time\n" + endOfOutput());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted during kc.sh " + arguments, e);
        }
        if (process.exitValue() != 0) {
            throw new ServerFailure("kc.sh " + arguments + " has failed\n" + endOfOutput());
        }
    }

    /** The last lines written, under the name of the file they stand in. */
    String endOfOutput() {
        try {
            List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
            return "End of " + output + ":\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
