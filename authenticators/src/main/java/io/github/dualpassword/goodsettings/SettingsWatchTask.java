package io.github.dualpassword.goodsettings;

import java.time.Duration;

import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.ScheduledTask;

/**
 * Looks at the settings of all realms: a change that Keycloak sends no admin event of, such as one in the database or by
 * another extension, is noticed by this.
 *
 * <p>The simple name of this class is its key in the cluster; it must not be that of another task.
 */
public final class SettingsWatchTask implements ScheduledTask {

    /** How often it runs. */
    public static final Duration INTERVAL = Duration.ofMinutes(1);

    @Override
    public void run(KeycloakSession session) {
        session.realms().getRealmsStream().forEach(realm -> SettingsWatch.look(session, realm));
    }
}
