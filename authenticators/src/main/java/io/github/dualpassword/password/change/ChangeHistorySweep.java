package io.github.dualpassword.password.change;

import java.time.Duration;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.ScheduledTask;

import io.github.dualpassword.storage.Storage;

/**
 * Removes what users left behind whose removal told nobody, as that of an imported LDAP user.
 *
 * <p>The simple name of this class is its key in the cluster; it must not be that of another task.
 */
public final class ChangeHistorySweep implements ScheduledTask {

    /** How often it runs. */
    public static final Duration INTERVAL = Duration.ofDays(1);

    private static final Logger LOG = Logger.getLogger(ChangeHistorySweep.class);

    @Override
    public void run(KeycloakSession session) {
        int orphans = Storage.of(session, ChangeHistories.class).removeOrphans();
        LOG.debugf("Removed the change histories of %d removed users", orphans);
    }
}
