package io.github.dualpassword.mirror;

import java.time.Duration;
import java.util.List;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.timer.ScheduledTask;

import io.github.dualpassword.mirror.Mirrors.MirroredUser;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * Turns mirrors into rows that came into the database without this product noticing: imported by a server without it, or by
 * an extension that makes users itself. Runs at start, before the server takes requests, and then by timer. A login with a
 * password does not wait for it.
 *
 * <p>The simple name of this class is its key in the cluster; it must not be that of another task.
 */
public final class ImportedStateCare implements ScheduledTask {

    /** How often it runs. */
    public static final Duration INTERVAL = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(ImportedStateCare.class);

    private static final int MAX_AT_A_TIME = 1_000;

    @Override
    public void run(KeycloakSession session) {
        List<MirroredUser> imported = Storage.of(session, Mirrors.class).imported(MAX_AT_A_TIME);
        imported.forEach(user -> adopt(session.getKeycloakSessionFactory(), user));
    }

    private static void adopt(KeycloakSessionFactory sessions, MirroredUser user) {
        try {
            SeparateTransaction.of(sessions, user.realmId())
                    .runWithoutResult(job -> Storage.of(job, Mirrors.class)
                            .adopt(user, CurrentRealm.of(job).now()));
        } catch (RuntimeException failure) {
            LOG.errorf(
                    failure,
                    "The imported state of user %s in realm %s could not be taken over; it is tried again",
                    user.userId(),
                    user.realmId());
        }
    }
}
