package io.github.dualpassword.housekeeping;

import java.time.Duration;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;

import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/**
 * Removes rows whose retention period is over, and rows of users whose removal published no event, such as imported LDAP
 * users.
 *
 * <p>Each table is swept in a transaction of its own, so that locks are short and a failure in one table does not affect
 * the others.
 *
 * <p>The simple name of this class is its key in the cluster; it must not be that of another task.
 */
public final class DailySweep implements ScheduledTask {

    /** How often it runs. */
    public static final Duration INTERVAL = Duration.ofDays(1);

    /** How long after the start of a server it first runs; servers that are restarted every day must sweep, too. */
    public static final Duration FIRST_DELAY = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(DailySweep.class);

    @Override
    public void run(KeycloakSession session) {
        for (String table : Storage.of(session, Housekeeping.class).sweptTables()) {
            try {
                KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), job -> sweep(job, table));
            } catch (RuntimeException failure) {
                LOG.warnf(failure, "Table %s could not be swept; it is tried again the next day", table);
            }
        }
    }

    private static void sweep(KeycloakSession job, String table) {
        Housekeeping housekeeping = Storage.of(job, Housekeeping.class);
        int orphans = housekeeping.removeOrphans(table);
        int expired = job.realms()
                .getRealmsStream()
                .mapToInt(realm -> removeExpired(job, table, realm))
                .sum();
        LOG.debugf("Removed %d expired rows and %d of removed users from %s", expired, orphans, table);
    }

    private static int removeExpired(KeycloakSession job, String table, RealmModel realm) {
        job.getContext().setRealm(realm);
        CurrentRealm current = CurrentRealm.of(job);
        return Storage.of(job, Housekeeping.class).removeExpired(table, realm.getId(), current.policy(), current.now());
    }
}
