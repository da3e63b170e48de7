package io.github.dualpassword.testground.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * Distributions with providers put in and {@code kc.sh build} done, kept between runs.
 *
 * <p>A build takes about 20 s and depends on nothing but the distribution, the JARs and the build options, so it is done
 * once for each combination of these. Callers in other processes wait for it behind a file lock; different combinations
 * are built side by side. When a JAR has changed, the tree built with its predecessor is removed.
 */
final class BuiltTrees {

    /** What a running server writes to or rewrites. */
    private static final Set<String> WRITTEN_BY_SERVER = Set.of("conf", "data", "lib/quarkus");

    private static final int FINGERPRINT_DIGITS = 16;

    /** File locks keep processes apart, and not the threads of one. */
    private static final ConcurrentMap<String, Object> MONITORS = new ConcurrentHashMap<>();

    private final Path directory;

    BuiltTrees(Artifacts artifacts) {
        directory = artifacts.inWorkDirectory("trees");
    }

    /** Builds the tree for such servers, unless it is there. */
    Path build(Artifacts artifacts, ServerOptions options) {
        String kind = kind(artifacts, options);
        AtomicReference<Path> tree = new AtomicReference<>();
        locked(kind, () -> tree.set(built(kind, artifacts, options)));
        return tree.get();
    }

    /** The programs of a MariaDB server. */
    Path mariaDb(Artifacts artifacts) {
        Path home = directory.resolve("mariadb");
        locked("mariadb", () -> unpackMariaDb(artifacts, home));
        return home;
    }

    /** The data directory of a PostgreSQL server that Keycloak's first start has filled; to be copied. */
    Path postgresData(Artifacts artifacts) {
        return postgresDataOf(build(artifacts, ServerOptions.postgresql().build()));
    }

    /** Fills an empty directory with a server that is ready to be started. */
    void copyTo(Path home, Artifacts artifacts, ServerOptions options) {
        String kind = kind(artifacts, options);
        locked(kind, () -> DirectoryTree.link(built(kind, artifacts, options), home, WRITTEN_BY_SERVER));
    }

    private static String kind(Artifacts artifacts, ServerOptions options) {
        return "%s-%s-%s"
                .formatted(artifacts.keycloakVersion(), options.providers(), digest(buildCommand(options), List.of()))
                .toLowerCase(Locale.ROOT);
    }

    private Path built(String kind, Artifacts artifacts, ServerOptions options) throws IOException {
        List<String> command = buildCommand(options);
        Path tree = directory.resolve(kind + "-" + digest(command, artifacts.providersFor(options)));
        Path finished = tree.resolve("built");
        if (!Files.exists(finished)) {
            removeTreesOfKind(kind);
            locked("stock-" + artifacts.keycloakVersion(), () -> unpack(artifacts));
            DirectoryTree.link(stock(artifacts), tree, WRITTEN_BY_SERVER);
            for (Path jar : artifacts.providersFor(options)) {
                Files.copy(jar, tree.resolve("providers").resolve(jar.getFileName()));
            }
            new KeycloakScript(tree, tree.resolve("build.log")).runToEnd(command);
            if (options.isOrdinary()) {
                new FirstStart(tree).fill(artifacts, postgresDataOf(tree));
            }
            Files.writeString(finished, String.join(" ", command), StandardCharsets.UTF_8);
        }
        return tree;
    }

    /** Beside the tree, because all that is in it becomes part of every server. */
    private static Path postgresDataOf(Path tree) {
        return tree.resolveSibling(tree.getFileName() + "-postgres");
    }

    /** What is done while no other process or thread is at the same. */
    private void locked(String name, Work work) {
        synchronized (MONITORS.computeIfAbsent(name, key -> new Object())) {
            try (FileChannel channel = FileChannel.open(
                            directory.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                assert lock.isValid();
                work.run();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot put together " + directory.resolve(name), e);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static List<String> buildCommand(ServerOptions options) {
        List<String> command = new ArrayList<>(List.of("build"));
        command.addAll(options.allBuildArguments());
        return command;
    }

    private void unpack(Artifacts artifacts) throws IOException {
        if (!Files.exists(stock(artifacts))) {
            Path unfinished = directory.resolve("unfinished-" + artifacts.keycloakVersion());
            DirectoryTree.delete(unfinished);
            DirectoryTree.unzip(artifacts.distribution(), unfinished);
            Files.move(unfinished, stock(artifacts));
        }
    }

    private void unpackMariaDb(Artifacts artifacts, Path home) throws IOException {
        if (Files.exists(home)) {
            return;
        }
        Path unfinished = directory.resolve("unfinished-mariadb");
        DirectoryTree.delete(unfinished);
        DirectoryTree.unzip(artifacts.mariaDb(), unfinished);
        try (Stream<Path> files = Files.walk(unfinished)) {
            Path program = files.filter(file -> file.endsWith("bin/mariadbd"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No server in " + artifacts.mariaDb()));
            Files.move(program.getParent().getParent(), home);
        }
        for (String programs : List.of("bin", "scripts")) {
            DirectoryTree.makeExecutable(home.resolve(programs));
        }
    }

    private Path stock(Artifacts artifacts) {
        return directory.resolve("stock-" + artifacts.keycloakVersion());
    }

    private void removeTreesOfKind(String kind) throws IOException {
        try (Stream<Path> trees = Files.list(directory)) {
            trees.filter(Files::isDirectory)
                    .filter(tree -> tree.getFileName().toString().startsWith(kind + "-"))
                    .forEach(DirectoryTree::delete);
        }
    }

    private static String digest(List<String> words, List<Path> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            words.forEach(word -> digest.update((word + "\n").getBytes(StandardCharsets.UTF_8)));
            for (Path file : files) {
                try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, FINGERPRINT_DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
