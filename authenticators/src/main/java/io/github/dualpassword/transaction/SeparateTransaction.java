package io.github.dualpassword.transaction;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Runs a job in its own Keycloak session and database transaction, which commits independently of the request. If the
 * database aborts the job because of a deadlock, the whole job is retried; once also if its connection turns out to be dead,
 * as pooled ones are after an outage of the database.
 */
public record SeparateTransaction(KeycloakSessionFactory sessions, KeycloakContext context, String realmId) {

    private static final Logger LOG = Logger.getLogger(SeparateTransaction.class);

    private static final int RETRIES = 3;

    /** For a job of a request, with the realm and client of the request. */
    public static SeparateTransaction of(KeycloakSession request) {
        KeycloakContext context = request.getContext();
        return new SeparateTransaction(
                request.getKeycloakSessionFactory(), context, context.getRealm().getId());
    }

    /** The same, of a request that gives its own connection back first, as {@link RequestConnection} says why. */
    public static SeparateTransaction alone(KeycloakSession request) {
        RequestConnection.giveBack(request);
        return of(request);
    }

    /** For a job without a request. */
    public static SeparateTransaction of(KeycloakSessionFactory sessions, String realmId) {
        return new SeparateTransaction(sessions, null, realmId);
    }

    /** Runs the job, with retries; throws the exception of the last attempt. */
    public <T> T run(Function<KeycloakSession, T> job) {
        for (int retry = 0; ; retry++) {
            AtomicBoolean atCommit = new AtomicBoolean();
            try {
                return once(session -> {
                    T result = job.apply(session);
                    atCommit.set(true);
                    return result;
                });
            } catch (RuntimeException failure) {
                // What fails at the commit may be committed: only a job that did not come so far has changed nothing.
                boolean dead = retry == 0 && !atCommit.get() && SqlFailure.isOfDeadConnection(failure);
                if (!dead && (retry == RETRIES || !SqlFailure.isRollback(failure))) {
                    throw failure;
                }
                LOG.debugf("Retry %d after: %s", retry + 1, failure.getMessage());
            }
        }
    }

    /** Runs the job without retries. */
    public <T> T once(Function<KeycloakSession, T> job) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                sessions, context, session -> job.apply(inRealm(session)), "dual-password");
    }

    /** {@link #run} for a job that has no result. */
    public void runWithoutResult(Consumer<KeycloakSession> job) {
        run(session -> {
            job.accept(session);
            return Optional.empty();
        });
    }

    /** {@link #once} for a job that has no result. */
    public void onceWithoutResult(Consumer<KeycloakSession> job) {
        once(session -> {
            job.accept(session);
            return Optional.empty();
        });
    }

    private KeycloakSession inRealm(KeycloakSession session) {
        if (session.getContext().getRealm() == null) {
            RealmModel realm = session.realms().getRealm(realmId);
            if (realm == null) {
                throw new IllegalStateException("Realm is gone: " + realmId);
            }
            session.getContext().setRealm(realm);
        }
        return session;
    }
}
