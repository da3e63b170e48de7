package io.github.dualpassword.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The sample portal, started from its JAR as an integrator would start it. */
final class Portal {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final Process process;
    private final Path log;
    private final URI address;

    private Portal(Process process, Path log, URI address) {
        this.process = process;
        this.log = log;
        this.address = address;
    }

    static Portal started(Path jar, Path log, DemoPorts ports, DemoProfile profile) {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString());
        program.environment().put("SERVER_ADDRESS", "127.0.0.1");
        program.environment().put("PORTAL_PORT", String.valueOf(ports.portal()));
        program.environment()
                .put("PORTAL_ISSUER", "http://localhost:%d/realms/%s".formatted(ports.keycloak(), profile.realm()));
        program.environment().putAll(profile.portalSettings());
        program.redirectErrorStream(true).redirectOutput(log.toFile());
        try {
            return new Portal(program.start(), log, URI.create("http://localhost:" + ports.portal() + "/"));
        } catch (IOException failure) {
            throw new DemoFailure("The sample portal cannot be started: " + failure.getMessage(), failure);
        }
    }

    void awaitReady() {
        HttpClient client = HttpClient.newHttpClient();
        Instant limit = Instant.now().plus(START_LIMIT);
        while (!answers(client)) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                throw new DemoFailure("The sample portal has not started; its log is " + log);
            }
        }
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private boolean answers(HttpClient client) {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted", interrupted);
        }
    }
}
