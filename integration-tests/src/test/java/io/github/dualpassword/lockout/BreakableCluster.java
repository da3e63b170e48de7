package io.github.dualpassword.lockout;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.server.KeycloakServer;
import io.github.dualpassword.testground.server.ServerOptions;
import io.github.dualpassword.testground.server.StockServer;
import io.github.dualpassword.testground.server.TcpRelay;
import io.github.dualpassword.testground.server.Wires;
import io.github.dualpassword.testground.server.Wiring;

/** Two nodes with few connections to a database that can fail, and lines between them that can be cut. */
public final class BreakableCluster {

    private static final Duration JOINING = Duration.ofMinutes(3);

    private BreakableCluster() {}

    public static ServerOptions.Builder options() {
        return TestVault.shared()
                .of(ServerOptions.cluster())
                .wiring(Wiring.BREAKABLE)
                .workerThreads(ServerOptions.ORDINARY_WORKER_THREADS)
                .databaseConnections(ServerOptions.ORDINARY_DATABASE_CONNECTIONS);
    }

    static Wires wires(TestGround ground) {
        return ((StockServer) ground.server()).wires();
    }

    /** Between the nodes, both ways. */
    private static List<TcpRelay> linesBetween(TestGround ground) {
        return ground.nodes().stream()
                .flatMap(node -> ((StockServer) node).wires().toOthers().stream())
                .toList();
    }

    /** Returns when each node is alone. */
    public static void cut(TestGround ground) {
        linesBetween(ground).forEach(TcpRelay::cut);
        Condition.await("each node is alone", JOINING, () -> allSee(ground, 1));
    }

    /** Returns when the nodes are one cluster again. */
    public static void heal(TestGround ground) {
        linesBetween(ground).forEach(TcpRelay::heal);
        Condition.await("the nodes are one cluster again", JOINING, () -> allSee(ground, 2));
    }

    /** Whether every node sees so many members of its cluster. */
    public static boolean allSee(TestGround ground, int members) {
        return ground.nodes().stream()
                .allMatch(node -> node.metrics().value("vendor_cluster_size", Map.of()) == members);
    }

    /** Connections to the database that are in use, or waited for. */
    static double connectionsInUse(KeycloakServer node) {
        return node.metrics().value("agroal_active_count", Map.of())
                + node.metrics().value("agroal_awaiting_count", Map.of());
    }
}
