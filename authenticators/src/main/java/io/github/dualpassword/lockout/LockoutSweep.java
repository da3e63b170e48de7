package io.github.dualpassword.lockout;

import java.time.Duration;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.timer.ScheduledTask;

import io.github.dualpassword.policy.LockoutSettings;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.time.Clock;

/**
 * Forgets login IDs that nobody has, and removes what removed users left behind (the removal of an imported LDAP user
 * tells nobody).
 *
 * <p>The simple name of this class is its key in the cluster; it must not be that of another task.
 */
public final class LockoutSweep implements ScheduledTask {

    /** How often it runs. */
    public static final Duration INTERVAL = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(LockoutSweep.class);

    /** An unknown login ID is remembered for this long after its last attempt. */
    private static final Duration UNKNOWN_LOGINS_KEPT = Duration.ofDays(90);

    @Override
    public void run(KeycloakSession session) {
        LockoutStore store = session.getProvider(LockoutStore.class);
        long before = session.getProvider(Clock.class).millis() - UNKNOWN_LOGINS_KEPT.toMillis();
        int unknown = session.realms()
                .getRealmsStream()
                .filter(realm -> policy(realm).isSetUp())
                .mapToInt(realm -> store.removeUnknownLogins(
                        realm.getId(), before, policy(realm).get(LockoutSettings.UNKNOWN_LOGINS_LIMIT)))
                .sum();
        int orphans = store.removeOrphans();
        LOG.debugf("Removed the states of %d unknown login IDs and of %d removed users", unknown, orphans);
    }

    private static RealmPolicy policy(RealmModel realm) {
        return RealmPolicy.of(realm.getAttributes());
    }
}
