package io.github.dualpassword.notification;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;

import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * Enqueues reminders of expiring passwords and tokens, once a day in each realm that is set up.
 *
 * <p>It checks every hour whether the work of the day is still to be done, so that it also happens on servers that are
 * restarted every day. Realms that are done are remembered in this server's memory only: repeating the work on another
 * server or after a restart costs time, but reminds nobody twice.
 *
 * <p>The simple name of this class is its key in the cluster; it must not be that of another task.
 */
public final class ExpiryReminders implements ScheduledTask {

    /** How often it runs. */
    public static final Duration INTERVAL = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(ExpiryReminders.class);

    /** Nobody should be woken by a reminder. */
    static final int FIRST_HOUR = 9;

    private final OneAtATime work = new OneAtATime("Reminding of what expires");
    private final Map<String, LocalDate> doneFor = new ConcurrentHashMap<>();

    @Override
    public void run(KeycloakSession session) {
        work.start(session, this::remind);
    }

    /** Does the remaining work of today, in this thread. */
    public void remind(KeycloakSessionFactory sessions) {
        for (String realmId : realms(sessions)) {
            try {
                remind(SeparateTransaction.of(sessions, realmId));
            } catch (RuntimeException failure) {
                LOG.warnf(failure, "Not all in realm %s could be reminded; it is tried again", realmId);
            }
        }
    }

    private void remind(SeparateTransaction transaction) {
        LocalDateTime now = transaction.run(session -> CurrentRealm.of(session).localTime());
        boolean toBeDone = now.getHour() >= FIRST_HOUR && !now.toLocalDate().equals(doneFor.get(transaction.realmId()));
        if (toBeDone) {
            new RealmReminders(transaction).enqueue();
            new TokenReminders(transaction).enqueue();
            doneFor.put(transaction.realmId(), now.toLocalDate());
        }
    }

    private static List<String> realms(KeycloakSessionFactory sessions) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                sessions,
                session -> session.realms()
                        .getRealmsStream()
                        .filter(realm -> realm.isEnabled() && MailOutbox.hasMailServer(realm))
                        .filter(realm -> RealmPolicy.of(realm.getAttributes()).isSetUp())
                        .map(RealmModel::getId)
                        .toList());
    }
}
