package io.github.dualpassword.testground.junit;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.dualpassword.testground.server.KeycloakServer;
import io.github.dualpassword.testground.server.ServerKind;
import io.github.dualpassword.testground.server.ServerOptions;

/**
 * The servers of a run: test classes that want equal ones get the same.
 *
 * <p>Two at most live at a time, half a gigabyte each; the one that has not been asked for longest makes room.
 */
final class SharedServers implements AutoCloseable {

    private static final int MOST_ALIVE = 2;
    private static final boolean ORDERED_BY_USE = true;

    private final Map<ServerOptions, KeycloakServer> servers = new LinkedHashMap<>(4, 0.75f, ORDERED_BY_USE);

    /** A running server; it may have been started for another class. */
    synchronized KeycloakServer with(ServerOptions options) {
        KeycloakServer server = servers.get(options);
        if (server == null) {
            makeRoom();
            server = newServer(options);
            servers.put(options, server);
        } else if (!server.isRunning()) {
            server.start();
        }
        return server;
    }

    /** A server that nobody else gets; the caller closes it. */
    synchronized KeycloakServer ownWith(ServerOptions options) {
        makeRoom();
        return newServer(options);
    }

    private void makeRoom() {
        if (servers.size() >= MOST_ALIVE) {
            ServerOptions oldest = servers.keySet().iterator().next();
            servers.remove(oldest).close();
        }
    }

    private static KeycloakServer newServer(ServerOptions options) {
        long begin = System.nanoTime();
        KeycloakServer server = ServerKind.chosen().started(options);
        System.out.printf(
                "[test ground] Keycloak on %s with %s is ready at %s after %.1f s, log %s%n",
                options.database(),
                options.providers(),
                server.baseUrl(),
                (System.nanoTime() - begin) / 1e9,
                server.log());
        return server;
    }

    @Override
    public synchronized void close() {
        servers.values().forEach(KeycloakServer::close);
        servers.clear();
    }
}
