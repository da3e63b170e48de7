package io.github.dualpassword.testground.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until a server that is starting says of itself that it is ready. */
final class Readiness {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

    private Readiness() {}

    /**
     * Returns when it is ready.
     *
     * @throws ServerFailure when the server is not alive any more, or is not ready after five minutes
     */
    static void await(URI managementUrl, BooleanSupplier alive) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest question = HttpRequest.newBuilder(URI.create(managementUrl + "/health/ready"))
                .timeout(ANSWER_LIMIT)
                .build();
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!isReady(client, question)) {
            if (!alive.getAsBoolean()) {
                throw new ServerFailure("Keycloak has ended while starting");
            }
            if (System.nanoTime() > end) {
                throw new ServerFailure("Keycloak is not ready after " + LIMIT);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static boolean isReady(HttpClient client, HttpRequest question) {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // Nobody listens yet: that is what is being waited for.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while waiting for Keycloak", e);
        }
    }
}
