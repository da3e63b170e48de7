package io.github.dualpassword.testground.server;

import java.util.List;

/**
 * What a server of {@link Wiring#BREAKABLE} options depends on, for tests that break it.
 *
 * @param postgres the database server, which all nodes share
 * @param toDatabase the line to it, which all nodes share
 * @param toOthers the lines by which the other nodes reach this one; none where it stands alone
 */
public record Wires(BreakablePostgres postgres, TcpRelay toDatabase, List<TcpRelay> toOthers) implements AutoCloseable {

    static Wires to(BreakablePostgres postgres) {
        return new Wires(postgres, TcpRelay.between(Ports.free(), postgres.port()), List.of());
    }

    /**
     * The same for a node of a cluster.
     *
     * @param port where others reach it
     * @param transport where it listens
     */
    Wires ofNode(int port, int transport) {
        return new Wires(
                postgres,
                toDatabase,
                List.of(
                        TcpRelay.between(port, transport),
                        TcpRelay.between(port + Ports.WATCH_OFFSET, transport + Ports.WATCH_OFFSET)));
    }

    /** The address of a database, by this line. */
    String url(PostgresDatabase database) {
        return database.jdbcUrl().replace(":" + postgres.port() + "/", ":" + toDatabase.port() + "/");
    }

    @Override
    public void close() {
        toOthers.forEach(TcpRelay::close);
        toDatabase.close();
        postgres.close();
    }
}
