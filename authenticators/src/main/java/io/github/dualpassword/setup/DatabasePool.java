package io.github.dualpassword.setup;

import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The size of the server's database connection pool, compared with its worker threads: a charge needs a connection of its
 * own.
 *
 * @param connections how many there can be
 * @param workers how many requests can run at the same time
 */
record DatabasePool(int connections, int workers) {

    /** For timers, cluster tasks and everything else that is not a request. */
    static final int RESERVE = 10;

    /** As configured in the running server; empty if unknown. */
    static Optional<DatabasePool> ofServer() {
        OptionalInt connections = number("quarkus.datasource.jdbc.max-size");
        OptionalInt workers = number("quarkus.thread-pool.max-threads");
        return connections.isPresent() && workers.isPresent()
                ? Optional.of(new DatabasePool(connections.getAsInt(), workers.getAsInt()))
                : Optional.empty();
    }

    Optional<Finding> finding() {
        return connections >= workers + RESERVE
                ? Optional.empty()
                : Optional.of(Finding.of(
                        SettingFindings.DATABASE_POOL_SMALL,
                        "db-pool-max-size",
                        "The database pool has %d connections for %d worker threads, but should have at least %d"
                                .formatted(connections, workers, workers + RESERVE)));
    }

    private static OptionalInt number(String property) {
        return ConfigProvider.getConfig()
                .getOptionalValue(property, Integer.class)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }
}
