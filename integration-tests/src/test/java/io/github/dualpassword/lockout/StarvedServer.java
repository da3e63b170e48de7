package io.github.dualpassword.lockout;

import io.github.dualpassword.testground.server.ServerOptions;

/**
 * A server on PostgreSQL with fewer database connections than worker threads, as a large machine has by default: here a
 * request that holds one connection while it waits for another shows.
 */
public final class StarvedServer {

    static final int WORKER_THREADS = 20;
    static final int DATABASE_CONNECTIONS = 10;

    private StarvedServer() {}

    public static ServerOptions.Builder options() {
        return ServerOptions.postgresql().workerThreads(WORKER_THREADS).databaseConnections(DATABASE_CONNECTIONS);
    }
}
