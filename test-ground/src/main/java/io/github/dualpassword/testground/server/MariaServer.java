package io.github.dualpassword.testground.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.dualpassword.testground.Condition;

/**
 * A MariaDB server of this process, started when the first database is asked for and stopped with the process. It waits for
 * the disk at each commit, and has MariaDB's own isolation, REPEATABLE READ.
 */
final class MariaServer {

    private static final int MAX_CONNECTIONS = 400;
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private static MariaServer running;

    private final String url;
    private final AtomicInteger databases = new AtomicInteger();

    private MariaServer(String url) {
        this.url = url;
    }

    static synchronized MariaServer running(Artifacts artifacts) {
        if (running == null) {
            Path all = artifacts.inWorkDirectory("mariadb-data");
            DirectoryTree.removeLeftovers(all);
            running = started(
                    new BuiltTrees(artifacts).mariaDb(artifacts),
                    all.resolve(ProcessHandle.current().pid() + "-1"));
        }
        return running;
    }

    /** A database of its own for a server. */
    MariaDatabase createDatabase(Database kind) {
        MariaDatabase created = new MariaDatabase("keycloak_" + databases.incrementAndGet(), url);
        String characters = kind == Database.MARIADB_NARROW ? "utf8mb3" : "utf8mb4";
        try (Connection connection = connection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + created.name() + " character set " + characters + " collate "
                    + characters + "_unicode_ci");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create database " + created.name(), e);
        }
        return created;
    }

    private static MariaServer started(Path home, Path data) {
        int port = Ports.free();
        String url = "jdbc:mariadb://127.0.0.1:" + port + "/";
        try {
            Files.createDirectories(data);
            Path initial = Files.writeString(
                    data.resolve("initial.sql"),
                    "create user '%s'@'%%' identified by '%s';%ngrant all on *.* to '%1$s'@'%%';%n"
                            .formatted(MariaDatabase.USER, MariaDatabase.PASSWORD));
            run(data, install(home, data)).onExit().join();
            Process server = run(data, server(home, data, port, initial));
            Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
            Condition.await("MariaDB answers, or " + data + "/output says why not", START_LIMIT, () -> answers(url));
        } catch (IOException e) {
            throw new UncheckedIOException("MariaDB does not start", e);
        }
        return new MariaServer(url);
    }

    private static List<String> install(Path home, Path data) {
        return List.of(
                home.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data.resolve("tables"),
                "--user=" + System.getProperty("user.name"),
                "--skip-test-db");
    }

    private static List<String> server(Path home, Path data, int port, Path initial) {
        return List.of(
                home.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data.resolve("tables"),
                "--user=" + System.getProperty("user.name"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=socket",
                "--skip-name-resolve",
                // Otherwise it makes itself a certificate at each start.
                "--skip-ssl",
                "--max-connections=" + MAX_CONNECTIONS,
                "--init-file=" + initial);
    }

    private static Process run(Path data, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.resolve("output").toFile()))
                .start();
    }

    private static boolean answers(String url) {
        try (Connection connection = connection(url)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static Connection connection(String url) throws SQLException {
        return DriverManager.getConnection(url, MariaDatabase.USER, MariaDatabase.PASSWORD);
    }
}
