package io.github.dualpassword.testground.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.github.dualpassword.testground.Condition;

/**
 * The servers that one set of options asks for: a single one, or a cluster, whose nodes share database, caches and host
 * name.
 */
public final class Nodes implements AutoCloseable {

    private static final Duration JOINING_LIMIT = Duration.ofMinutes(2);

    /** What Infinispan logs when a node sees who is in its cluster. */
    private static final String CLUSTER_VIEW = "ISPN000094";

    /** Members of the cluster as one node sees them now. */
    private static final String CLUSTER_SIZE = "vendor_cluster_size";

    private final List<KeycloakServer> all;

    private Nodes(List<KeycloakServer> all) {
        this.all = List.copyOf(all);
    }

    /**
     * Puts them together and starts them, as distribution or container, whichever this run has chosen.
     *
     * @throws ServerFailure when one ends or is not ready in time
     */
    public static Nodes started(ServerOptions options) {
        Artifacts artifacts = Artifacts.ofBuild();
        ServerKind kind = ServerKind.chosen();
        Nodes nodes = new Nodes(StartArguments.ofNodes(options, artifacts).stream()
                .map(arguments -> kind.prepared(arguments, artifacts))
                .toList());
        nodes.startMissing();
        return nodes;
    }

    /** All of them, those that are stopped at the moment included; the first one's address is the host name of all. */
    public List<KeycloakServer> all() {
        return all;
    }

    /** Starts those that do not run, and returns when all are ready and each of them sees all the others. */
    public void startMissing() {
        List<KeycloakServer> missing =
                all.stream().filter(node -> !node.isRunning()).toList();
        if (missing.size() == 1) {
            missing.get(0).start();
        } else {
            startTogether(missing);
        }
        if (all.size() > 1) {
            Condition.await(
                    "each node sees all others",
                    JOINING_LIMIT,
                    () -> all.stream().allMatch(this::seesAll));
        }
    }

    /**
     * Starts each node when the one before it can be found in the database, long before that is ready: two that look for
     * others at the same moment each found a cluster, and these take half a minute to merge.
     */
    private static void startTogether(List<KeycloakServer> nodes) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<CompletableFuture<Void>> starts = new ArrayList<>();
            for (KeycloakServer node : nodes) {
                long begin = node.log().toFile().length();
                CompletableFuture<Void> start = CompletableFuture.runAsync(node::start, threads);
                starts.add(start);
                Condition.await(
                        node.baseUrl() + " is in a cluster",
                        JOINING_LIMIT,
                        () -> start.isDone() || hasSeenItsCluster(node, begin));
            }
            starts.forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }
    }

    private static boolean hasSeenItsCluster(KeycloakServer node, long begin) {
        if (!Files.exists(node.log())) {
            return false;
        }
        try (InputStream log = Files.newInputStream(node.log())) {
            log.skipNBytes(begin);
            return new String(log.readAllBytes(), StandardCharsets.UTF_8).contains(CLUSTER_VIEW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean seesAll(KeycloakServer node) {
        return node.metrics().value(CLUSTER_SIZE, Map.of()) == all.size();
    }

    /** Stops them all before the first takes the database with it. */
    @Override
    public void close() {
        all.forEach(KeycloakServer::stop);
        all.forEach(KeycloakServer::close);
    }
}
