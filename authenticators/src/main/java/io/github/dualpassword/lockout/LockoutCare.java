package io.github.dualpassword.lockout;

import java.time.Duration;
import java.util.List;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.ScheduledTask;

import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.time.Clock;

/**
 * Settles attempts that a dead server left behind, when no later attempt does.
 *
 * <p>The simple name of this class is its key in the cluster; it must not be that of another task.
 */
public final class LockoutCare implements ScheduledTask {

    /** How often it runs. */
    public static final Duration INTERVAL = Duration.ofSeconds(30);

    private static final Logger LOG = Logger.getLogger(LockoutCare.class);

    private static final int MAX_AT_A_TIME = 1_000;

    @Override
    public void run(KeycloakSession session) {
        long deadline = session.getProvider(Clock.class).millis() - LockoutRules.OUTCOME_DEADLINE.toMillis();
        List<LockoutKey> lost = Storage.of(session, LockoutStore.class).withPendingSince(deadline, MAX_AT_A_TIME);
        for (LockoutKey key : lost) {
            try {
                Lockout.ofTimer(session.getKeycloakSessionFactory(), key.realmId())
                        .settleLost(key);
            } catch (RuntimeException failure) {
                LOG.warnf(failure, "A lost attempt in realm %s could not be settled; it is tried again", key.realmId());
            }
        }
    }
}
