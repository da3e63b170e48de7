package io.github.dualpassword.notification;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;

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
    void start(KeycloakSession session, Runnable work) {
        if (!underWay.compareAndSet(false, true)) {
            return;
        }
        try {
            session.getProvider(ExecutorsProvider.class)
                    .getExecutor("dual-password-mail")
                    .execute(() -> carryOut(work));
        } catch (RejectedExecutionException shuttingDown) {
            underWay.set(false);
            LOG.debugf(shuttingDown, "%s is not started any more", name);
        }
    }

    private void carryOut(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "%s has failed; it is tried again", name);
        } finally {
            underWay.set(false);
        }
    }
}
