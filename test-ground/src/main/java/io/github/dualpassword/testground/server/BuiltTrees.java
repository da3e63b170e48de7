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
import java.util.stream.Stream;

/**
 * Distributions with providers put in and {@code kc.sh build} done, kept between runs.
 *
 * <p>A build takes about 20 s and depends on nothing but the distribution, the JARs and the build options, so it is done
 * once for each combination of these. Callers in other processes wait for it behind a file lock. When a JAR has changed,
 * the tree built with its predecessor is removed.
 */
final class BuiltTrees {

    /** What a running server writes to or rewrites. */
    private static final Set<String> WRITTEN_BY_SERVER = Set.of("conf", "data", "lib/quarkus");

    private static final int FINGERPRINT_DIGITS = 16;

    private final Path directory;

    BuiltTrees(Artifacts artifacts) {
        directory = artifacts.inWorkDirectory("trees");
    }

    /** Fills an empty directory with a server that is ready to be started. */
    void copyTo(Path home, Artifacts artifacts, ServerOptions options) {
        synchronized (BuiltTrees.class) {
            try (FileChannel channel = FileChannel.open(
                            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                assert lock.isValid();
                DirectoryTree.link(built(artifacts, options), home, WRITTEN_BY_SERVER);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot lock " + directory, e);
            }
        }
    }

    private Path built(Artifacts artifacts, ServerOptions options) throws IOException {
        List<String> command = buildCommand(options);
        String kind = "%s-%s-%s"
                .formatted(artifacts.keycloakVersion(), options.providers(), digest(command, List.of()))
                .toLowerCase(Locale.ROOT);
        Path tree = directory.resolve(kind + "-" + digest(command, artifacts.providersFor(options)));
        Path finished = tree.resolve("built");
        if (!Files.exists(finished)) {
            removeTreesOfKind(kind);
            DirectoryTree.link(unpacked(artifacts), tree, WRITTEN_BY_SERVER);
            for (Path jar : artifacts.providersFor(options)) {
                Files.copy(jar, tree.resolve("providers").resolve(jar.getFileName()));
            }
            new KeycloakScript(tree, tree.resolve("build.log")).runToEnd(command);
            Files.writeString(finished, String.join(" ", command), StandardCharsets.UTF_8);
        }
        return tree;
    }

    private static List<String> buildCommand(ServerOptions options) {
        List<String> command = new ArrayList<>(List.of("build"));
        command.addAll(options.allBuildArguments());
        return command;
    }

    private Path unpacked(Artifacts artifacts) throws IOException {
        Path tree = directory.resolve("stock-" + artifacts.keycloakVersion());
        if (!Files.exists(tree)) {
            Path unfinished = directory.resolve("unfinished");
            DirectoryTree.delete(unfinished);
            DirectoryTree.unzip(artifacts.distribution(), unfinished);
            Files.move(unfinished, tree);
        }
        return tree;
    }

    private void removeTreesOfKind(String kind) throws IOException {
        try (Stream<Path> trees = Files.list(directory)) {
            trees.filter(tree -> tree.getFileName().toString().startsWith(kind + "-"))
                    .forEach(DirectoryTree::delete);
        }
    }

    private static String digest(List<String> words, List<Path> files) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            words.forEach(word -> digest.update((word + "\n").getBytes(StandardCharsets.UTF_8)));
            for (Path file : files) {
                try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, FINGERPRINT_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
