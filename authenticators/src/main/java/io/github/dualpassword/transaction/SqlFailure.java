package io.github.dualpassword.transaction;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a failure says of the database, by the states of the SQL standard and those of the databases themselves. */
public final class SqlFailure {

    private static final String TRANSACTION_ROLLBACK = "40";
    private static final String LOCK_TIMEOUT = "HYT00";

    private static final String CONNECTION_EXCEPTION = "08";
    private static final String CONSTRAINT_VIOLATION = "23";

    /** PostgreSQL and MariaDB end a query that has waited too long for a row; H2 says that the lock did not come. */
    private static final Set<String> WAITED_TOO_LONG = Set.of("57014", "70100", LOCK_TIMEOUT);

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

    /** Whether a row with one of the keys was there already. */
    public static boolean isOfTakenKey(Throwable failure) {
        return state(failure)
                .filter(state -> state.startsWith(CONSTRAINT_VIOLATION))
                .isPresent();
    }

    /** Whether somebody else has kept a row locked for so long that the query was given up. */
    public static boolean isOfLockedRow(Throwable failure) {
        return state(failure).filter(WAITED_TOO_LONG::contains).isPresent();
    }

    private static Optional<String> state(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null)
                .findFirst();
    }
}
