package io.github.dualpassword.testground.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import io.github.dualpassword.testground.http.AdminApi;
import io.github.dualpassword.testground.http.Metrics;

/**
 * A Keycloak under test. However it runs, it listens on this machine only.
 *
 * <p>The data outlive {@link #stop()}, {@link #kill()} and {@link #start()}; {@link #close()} ends them, unless the
 * options name a home.
 */
public interface KeycloakServer extends AutoCloseable {

    ServerOptions options();

    /** Address of the pages, without a slash at the end. */
    URI baseUrl();

    /**
     * Where the same pages are over https.
     *
     * @throws IllegalStateException when the options do not name it
     */
    URI httpsUrl();

    /** The same address over https. */
    default URI overHttps(URI address) {
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return httpsUrl().resolve(address.getRawPath() + query);
    }

    /** Address of metrics and health, without a slash at the end. */
    URI managementUrl();

    /** Everything the server has said since it was made, over all its starts. */
    Path log();

    /**
     * Starts the server and returns when it is ready.
     *
     * @throws ServerFailure when it ends or is not ready in time; the message carries the end of its log
     */
    void start();

    /** Ends the server in an orderly way. */
    void stop();

    /** Ends the server as a power cut would: it gets no chance to finish anything. */
    void kill();

    boolean isRunning();

    /** Stops and starts on the same data and the same address. */
    default void restart() {
        stop();
        start();
    }

    /** The database behind the server, where tests may look into it; empty on H2. */
    Optional<ServerDatabase> tables();

    /** The same where tests may also take it away: PostgreSQL only. */
    default Optional<PostgresDatabase> database() {
        return tables().filter(PostgresDatabase.class::isInstance).map(PostgresDatabase.class::cast);
    }

    /** Keycloak's Admin API, as the administrator of the master realm. */
    default AdminApi admin() {
        return AdminApi.of(baseUrl());
    }

    default Metrics metrics() {
        return new Metrics(managementUrl());
    }

    @Override
    void close();
}
