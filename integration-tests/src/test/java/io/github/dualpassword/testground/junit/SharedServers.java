package io.github.dualpassword.testground.junit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.dualpassword.testground.server.KeycloakServer;
import io.github.dualpassword.testground.server.Nodes;
import io.github.dualpassword.testground.server.ServerOptions;

/**
 * The servers of a worker: test classes that want equal ones get the same.
 *
 * <p>Three at most live at a time, half a gigabyte each; those that have not been asked for longest make room.
 */
final class SharedServers implements AutoCloseable {

    private static final int MAX_ALIVE = 3;
    private static final boolean ORDERED_BY_USE = true;

    private final Map<ServerOptions, Nodes> servers = new LinkedHashMap<>(4, 0.75f, ORDERED_BY_USE);
    private final Map<Nodes, SharedRealms> realms = new HashMap<>();

    /** Running servers; they may have been started for another class. */
    synchronized Nodes with(ServerOptions options) {
        Nodes nodes = servers.get(options);
        if (nodes == null) {
            makeRoomFor(options.nodes());
            nodes = newServers(options);
            servers.put(options, nodes);
        } else {
            nodes.startMissing();
        }
        return nodes;
    }

    /** Servers that nobody else gets; the caller closes them. */
    synchronized Nodes ownWith(ServerOptions options) {
        makeRoomFor(options.nodes());
        return newServers(options);
    }

    /** The realms of running servers that may pass from one test class to the next. */
    synchronized SharedRealms realmsOn(Nodes nodes) {
        return realms.computeIfAbsent(nodes, each -> new SharedRealms());
    }

    private void makeRoomFor(int more) {
        while (!servers.isEmpty() && alive() + more > MAX_ALIVE) {
            ServerOptions oldest = servers.keySet().iterator().next();
            Nodes closing = servers.remove(oldest);
            realms.remove(closing);
            closing.close();
        }
    }

    private int alive() {
        return servers.keySet().stream().mapToInt(ServerOptions::nodes).sum();
    }

    private static Nodes newServers(ServerOptions options) {
        long begin = System.nanoTime();
        Nodes nodes = Nodes.started(options);
        double seconds = (System.nanoTime() - begin) / 1e9;
        for (KeycloakServer node : nodes.all()) {
            System.out.printf(
                    "[test ground] Keycloak on %s with %s is ready at %s after %.1f s, log %s%n",
                    options.database(), options.providers(), node.baseUrl(), seconds, node.log());
        }
        return nodes;
    }

    @Override
    public synchronized void close() {
        servers.values().forEach(Nodes::close);
        servers.clear();
    }
}
