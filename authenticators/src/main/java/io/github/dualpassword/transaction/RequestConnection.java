package io.github.dualpassword.transaction;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;

import org.hibernate.Session;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.transaction.JtaTransactionManagerLookup;

/**
 * The database connection that a request may hold.
 *
 * <p>Keycloak binds a connection to the request's transaction on the first access that misses its caches. A job in a
 * transaction of its own takes a second connection. If as many requests as the pool has connections hold their first one
 * while waiting for a second one, the pool is deadlocked. So the first one is returned before a job starts.
 */
public final class RequestConnection {

    private RequestConnection() {}

    /**
     * Commits the request's database transaction and begins a new one, which returns its connection to the pool. A request
     * that has already changed something keeps its transaction: a change is never committed in part.
     */
    public static void giveBack(KeycloakSession session) {
        JtaTransactionManagerLookup lookup = session.getProvider(JtaTransactionManagerLookup.class);
        TransactionManager transactions = lookup == null ? null : lookup.getTransactionManager();
        if (transactions == null) {
            return;
        }
        try {
            if (transactions.getStatus() == Status.STATUS_ACTIVE && !hasChanges(session)) {
                transactions.commit();
                transactions.begin();
            }
        } catch (SystemException
                | NotSupportedException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException failure) {
            throw new IllegalStateException("The request's database transaction could not be ended", failure);
        }
    }

    /**
     * Whether a transaction reads what others commit while it lasts. On MySQL and MariaDB, whose isolation Keycloak leaves
     * at REPEATABLE READ, it keeps to the moment of its first read.
     */
    static boolean seesLaterCommits(KeycloakSession session) {
        return !(session.getProvider(JpaConnectionProvider.class)
                        .getEntityManager()
                        .unwrap(Session.class)
                        .getSessionFactory()
                        .unwrap(SessionFactoryImplementor.class)
                        .getJdbcServices()
                        .getDialect()
                instanceof MySQLDialect);
    }

    private static boolean hasChanges(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .unwrap(Session.class)
                .isDirty();
    }
}
