package io.github.dualpassword.transaction;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;

import org.hibernate.Session;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.transaction.JtaTransactionManagerLookup;

/**
 * The database connection that a request may hold.
 *
 * <p>Keycloak binds a connection to the request's transaction with the first thing that is not in a cache. A job in a
 * transaction of its own takes a second connection; when as many requests as there are connections hold their first
 * one while they wait for their second, none of them ever gets it. So the first one goes back before a job starts.
 */
public final class RequestConnection {

    private RequestConnection() {}

    /**
     * Ends the request's database transaction and begins a new one, so that its connection goes back to the pool. Where
     * the request has already changed something, it keeps its transaction: half of a change is never committed.
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

    private static boolean hasChanges(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .unwrap(Session.class)
                .isDirty();
    }
}
