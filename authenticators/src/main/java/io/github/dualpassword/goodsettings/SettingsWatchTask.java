package io.github.dualpassword.goodsettings;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.timer.ScheduledTask;

import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.storage.Storage;

/**
 * Looks at the settings of all realms: a change that Keycloak sends no admin event of, such as one in the database or by
 * another extension, is noticed by this. Each realm has a transaction of its own; one that fails keeps no other from it.
 *
 * <p>The simple name of this class is its key in the cluster; it must not be that of another task.
 */
public final class SettingsWatchTask implements ScheduledTask {

    /** How often it runs. */
    public static final Duration INTERVAL = Duration.ofMinutes(1);

    @Override
    public void run(KeycloakSession session) {
        Set<String> kept = Storage.of(session, GoodSettings.class).realms();
        List<String> concerned = session.realms()
                .getRealmsStream()
                .filter(realm -> kept.contains(realm.getId())
                        || RealmPolicy.of(realm.getAttributes()).isSetUp())
                .map(RealmModel::getId)
                .toList();
        concerned.forEach(realm -> SettingsWatch.lookNow(session.getKeycloakSessionFactory(), realm));
    }
}
