package io.github.dualpassword.servicestop;

import java.time.Duration;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.ScheduledTask;

import io.github.dualpassword.storage.Storage;

/**
 * Removes stops of users whose removal told nobody, as that of an imported LDAP user.
 *
 * <p>The simple name of this class is its key in the cluster; it must not be that of another task.
 */
public final class ServiceStopSweep implements ScheduledTask {

    /** How often it runs. */
    public static final Duration INTERVAL = Duration.ofDays(1);

    private static final Logger LOG = Logger.getLogger(ServiceStopSweep.class);

    @Override
    public void run(KeycloakSession session) {
        int orphans = Storage.of(session, ServiceStops.class).removeOrphans();
        LOG.debugf("Removed the service stops of %d removed users", orphans);
    }
}
