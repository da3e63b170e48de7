package io.github.dualpassword.testground.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL server of this process, started when the first database is asked for and stopped with the process.
 *
 * <p>Each commit is with the operating system before it is answered, so that what a killed server had committed is there.
 * Whether it also waits for the disk, as an installed one does, only matters where a machine fails, which no test lets
 * happen; a run that does not wait ({@value #WAITS_FOR_DISK}) is quicker.
 */
final class PostgresServer {

    /** System property: {@code false} for a run that does not wait. */
    static final String WAITS_FOR_DISK = "testground.waits-for-disk";

    private static final int MAX_CONNECTIONS = 400;

    /** In a data directory of {@link FirstStart}: a database with all that Keycloak's first start puts in. */
    private static final String FILLED = "first_start";

    private static PostgresServer running;

    private final EmbeddedPostgres postgres;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static synchronized PostgresServer running(Artifacts artifacts) {
        if (running == null) {
            Path all = artifacts.inWorkDirectory("postgres-data");
            DirectoryTree.removeLeftovers(all);
            Path data = all.resolve(ProcessHandle.current().pid() + "-1");
            DirectoryTree.copy(new BuiltTrees(artifacts).postgresData(artifacts), data);
            running = new PostgresServer(start(artifacts, data));
        }
        return running;
    }

    /** Starts one on a data directory, which is made if it is not there; the caller closes it. */
    static EmbeddedPostgres start(Artifacts artifacts, Path data) {
        String waits = Boolean.parseBoolean(System.getProperty(WAITS_FOR_DISK, "true")) ? "on" : "off";
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(
                            artifacts.inWorkDirectory("postgres").toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", waits)
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", waits)
                    .setServerConfig("max_connections", String.valueOf(MAX_CONNECTIONS))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL does not start", e);
        }
    }

    /** The empty database that Keycloak's first start is to fill. */
    static PostgresDatabase toBeFilled(EmbeddedPostgres postgres) {
        return create(postgres, FILLED, "template0");
    }

    /** A database of its own for a server: as a first start leaves it where that was done for such servers, else empty. */
    PostgresDatabase createDatabase(ServerOptions options) {
        return createDatabase(postgres, "keycloak_" + databases.incrementAndGet(), options);
    }

    static PostgresDatabase createDatabase(EmbeddedPostgres postgres, String name, ServerOptions options) {
        boolean filled = options.isOrdinary() && options.keycloakVersion().isEmpty();
        return create(postgres, name, filled ? FILLED : "template0");
    }

    private static PostgresDatabase create(EmbeddedPostgres postgres, String name, String template) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " encoding 'UTF8' template " + template);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create database " + name, e);
        }
        return new PostgresDatabase(
                name, postgres.getJdbcUrl("postgres", name), postgres.getJdbcUrl("postgres", "postgres"));
    }
}
