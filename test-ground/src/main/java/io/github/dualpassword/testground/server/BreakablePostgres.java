package io.github.dualpassword.testground.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL server that belongs to the servers of one set of options, and that their tests may stop and start. */
public final class BreakablePostgres implements AutoCloseable {

    private static final AtomicInteger SERVERS = new AtomicInteger();

    private final EmbeddedPostgres postgres;
    private final Path programs;
    private final Path data;
    private final Optional<SmallDisk> disk;

    private BreakablePostgres(EmbeddedPostgres postgres, Path programs, Path data, Optional<SmallDisk> disk) {
        this.postgres = postgres;
        this.programs = programs;
        this.data = data;
        this.disk = disk;
    }

    static BreakablePostgres started(Artifacts artifacts, Wiring wiring) {
        String name = ProcessHandle.current().pid() + "-breakable-" + SERVERS.incrementAndGet();
        Path directory = artifacts.inWorkDirectory("postgres-data").resolve(name);
        Optional<SmallDisk> disk = wiring == Wiring.BREAKABLE_ON_SMALL_DISK
                ? Optional.of(SmallDisk.mountedAt(directory))
                : Optional.empty();
        Path data = disk.isPresent() ? directory.resolve("data") : directory;
        DirectoryTree.copy(new BuiltTrees(artifacts).postgresData(artifacts), data);
        return new BreakablePostgres(
                PostgresServer.start(artifacts, data), artifacts.inWorkDirectory("postgres"), data, disk);
    }

    PostgresDatabase createDatabase(ServerOptions options) {
        return PostgresServer.createDatabase(postgres, "keycloak", options);
    }

    int port() {
        return postgres.getPort();
    }

    /** Stops it as a crash would: what is committed is found in its log when it starts again. */
    public void crash() {
        pgCtl("stop", "-m", "immediate");
    }

    /** Starts it after {@link #crash()}, or after it has ended by itself, with the options and at the port that it had. */
    public void startAgain() {
        pgCtl("restart", "-m", "immediate");
    }

    /** The disk with its data, where it has one of its own. */
    public SmallDisk disk() {
        return disk.orElseThrow();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            disk.ifPresent(SmallDisk::close);
            DirectoryTree.delete(data);
        }
    }

    /** As root it runs in a namespace of users, as the embedded server does: PostgreSQL wants nobody who may do anything. */
    private void pgCtl(String command, String... further) {
        List<String> words = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.addAll(List.of(program().toString(), "-D", data.toString(), "-w", command));
        words.addAll(List.of(further));
        Path said = data.resolveSibling(data.getFileName() + ".log");
        try {
            int status = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException(words + " has failed: " + Files.readString(said));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path program() {
        try (Stream<Path> versions = Files.list(programs)) {
            return versions.map(version -> version.resolve("bin/pg_ctl"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
