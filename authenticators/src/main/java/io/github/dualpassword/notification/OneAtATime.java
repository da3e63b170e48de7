package io.github.dualpassword.notification;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Long-running work that a timer starts, in a thread of its own: all timers of a server share one thread, and a mail server
 * that does not respond would block the others. The work is not started again while it is running.
 */
final class OneAtATime {

    private static final Logger LOG = Logger.getLogger(OneAtATime.class);

    private final String name;
    private final AtomicBoolean underWay = new AtomicBoolean();

    OneAtATime(String name) {
        this.name = name;
    }

    /** Starts the work unless it is running; it must not use the session, which ends earlier. */
    void start(KeycloakSession session, Consumer<KeycloakSessionFactory> work) {
        if (!underWay.compareAndSet(false, true)) {
            return;
        }
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        try {
            session.getProvider(ExecutorsProvider.class)
                    .getExecutor("dual-password-mail")
                    .execute(() -> carryOut(work, sessions));
        } catch (RejectedExecutionException shuttingDown) {
            underWay.set(false);
            LOG.debugf(shuttingDown, "%s is not started any more", name);
        }
    }

    private void carryOut(Consumer<KeycloakSessionFactory> work, KeycloakSessionFactory sessions) {
        try {
            work.accept(sessions);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "%s has failed; it is tried again", name);
        } finally {
            underWay.set(false);
        }
    }
}
