package io.github.dualpassword.audit;

import java.time.Duration;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.timer.ScheduledTask;

import io.github.dualpassword.policy.AdministrationSettings;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.time.Clock;

/**
 * Forgets lines of the operation history that are older than their realm keeps them.
 *
 * <p>The simple name of this class is its key in the cluster; it must not be that of another task.
 */
public final class HistorySweep implements ScheduledTask {

    /** How often it runs. */
    public static final Duration INTERVAL = Duration.ofHours(1);

    @Override
    public void run(KeycloakSession session) {
        session.realms().getRealmsStream().forEach(realm -> sweep(session, realm));
    }

    private static void sweep(KeycloakSession session, RealmModel realm) {
        session.getContext().setRealm(realm);
        Duration kept = RealmPolicy.of(realm.getAttributes()).get(AdministrationSettings.HISTORY_RETENTION);
        session.getProvider(OperationLog.class)
                .removeBefore(realm.getId(), session.getProvider(Clock.class).millis() - kept.toMillis());
    }
}
