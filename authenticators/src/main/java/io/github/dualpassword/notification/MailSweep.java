package io.github.dualpassword.notification;

import java.time.Duration;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.timer.ScheduledTask;

import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.time.Clock;

/**
 * Forgets mails that are settled. Mails of users who are gone are dropped when they are due, and go in the same way.
 *
 * <p>The simple name of this class is its key in the cluster; it must not be that of another task.
 */
public final class MailSweep implements ScheduledTask {

    /** How often it runs. */
    public static final Duration INTERVAL = Duration.ofHours(1);

    /** How long it can be looked up what became of a mail. */
    static final Duration KEPT = Duration.ofDays(30);

    /** Longer than any password is reminded of, or it would be reminded of twice. */
    static final Duration ONCE_KEPT = Duration.ofDays(400);

    @Override
    public void run(KeycloakSession session) {
        session.realms().getRealmsStream().forEach(realm -> sweep(session, realm));
    }

    private static void sweep(KeycloakSession session, RealmModel realm) {
        session.getContext().setRealm(realm);
        long now = session.getProvider(Clock.class).millis();
        Storage.of(session, MailStore.class)
                .removeSettled(realm.getId(), now - KEPT.toMillis(), now - ONCE_KEPT.toMillis());
    }
}
