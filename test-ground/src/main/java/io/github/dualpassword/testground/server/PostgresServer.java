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
 * <p>It waits for the disk at each commit as an installed one does: the embedded default does not, and crash tests on it
 * would prove nothing.
 */
final class PostgresServer {

    private static final int MAX_CONNECTIONS = 400;

    private static PostgresServer running;

    private final EmbeddedPostgres postgres;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static synchronized PostgresServer running(Path directory) {
        if (running == null) {
            try {
                running = new PostgresServer(EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(directory.toFile())
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("max_connections", String.valueOf(MAX_CONNECTIONS))
                        .start());
            } catch (IOException e) {
                throw new UncheckedIOException("The embedded PostgreSQL does not start", e);
            }
        }
        return running;
    }

    PostgresDatabase createDatabase() {
        String name = "keycloak_" + databases.incrementAndGet();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " encoding 'UTF8' template template0");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create database " + name, e);
        }
        return new PostgresDatabase(
                name, postgres.getJdbcUrl("postgres", name), postgres.getJdbcUrl("postgres", "postgres"));
    }
}
