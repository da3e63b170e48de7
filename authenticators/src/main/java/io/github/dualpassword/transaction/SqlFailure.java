package io.github.dualpassword.transaction;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a failure says of the database, by the states of the SQL standard and those of the databases themselves. */
final class SqlFailure {

    private static final String TRANSACTION_ROLLBACK = "40";
    private static final String LOCK_TIMEOUT = "HYT00";

    private static final String CONNECTION_EXCEPTION = "08";

    /** PostgreSQL: ended by an administrator, by a crash, or not there yet. */
    private static final Set<String> SHUTDOWN = Set.of("57P01", "57P02", "57P03");

    private SqlFailure() {}

    /** Whether the database has undone the transaction, because of a deadlock or of a lock that did not come. */
    static boolean isRollback(Throwable failure) {
        return state(failure)
                .filter(state -> state.startsWith(TRANSACTION_ROLLBACK) || state.equals(LOCK_TIMEOUT))
                .isPresent();
    }

    /** Whether the connection was gone. */
    static boolean isOfDeadConnection(Throwable failure) {
        return state(failure)
                .filter(state -> state.startsWith(CONNECTION_EXCEPTION) || SHUTDOWN.contains(state))
                .isPresent();
    }

    private static Optional<String> state(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null)
                .findFirst();
    }
}
