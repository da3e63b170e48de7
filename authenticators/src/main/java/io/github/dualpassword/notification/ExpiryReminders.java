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
 * Puts the reminders of expiring passwords down, once a day in each realm that is set up.
 *
 * <p>It looks every hour whether the day's work is still to be done, so that a server that is restarted every day gets
 * round to it. What a day has been done for is remembered in this server only: doing it again on another one, or after a
 * restart, costs time and reminds nobody twice.
 *
 * <p>The simple name of this class is its key in the cluster; it must not be that of another task.
 */
public final class ExpiryReminders implements ScheduledTask {

    /** How often it looks. */
    public static final Duration INTERVAL = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(ExpiryReminders.class);

    /** Nobody is to be woken by it. */
    static final int FIRST_HOUR = 9;

    private final OneAtATime work = new OneAtATime("Reminding of expiring passwords");
    private final Map<String, LocalDate> doneFor = new ConcurrentHashMap<>();

    @Override
    public void run(KeycloakSession session) {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        work.start(session, () -> remind(sessions));
    }

    /** Does what is still to be done today, in this thread. */
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
            new RealmReminders(transaction).putDown();
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
