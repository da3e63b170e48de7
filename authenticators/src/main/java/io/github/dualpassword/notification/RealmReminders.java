package io.github.dualpassword.notification;

import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.Password;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;

/** The reminders of one realm: goes through its passwords page by page, each user in a transaction of its own. */
record RealmReminders(SeparateTransaction transaction) {

    private static final Logger LOG = Logger.getLogger(RealmReminders.class);

    private static final int PAGE = 500;

    void enqueue() {
        for (Password password : Password.values()) {
            for (PasswordAges.Home home : PasswordAges.Home.values()) {
                enqueue(password, home);
            }
        }
    }

    private void enqueue(Password password, PasswordAges.Home home) {
        String after = "";
        List<PasswordAges.StoredPassword> page;
        do {
            page = page(password, home, after);
            page.forEach(stored -> remind(stored.userId()));
            after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
    }

    private List<PasswordAges.StoredPassword> page(Password password, PasswordAges.Home home, String after) {
        return transaction.run(session -> {
            CurrentRealm realm = CurrentRealm.of(session);
            long now = realm.now();
            return ReminderRules.window(realm.policy(), password)
                    .map(window -> Storage.of(session, PasswordAges.class)
                            .setBetween(
                                    home,
                                    transaction.realmId(),
                                    password.credential().type(),
                                    window.setFrom(now),
                                    window.setBefore(now),
                                    after,
                                    PAGE))
                    .orElse(List.of());
        });
    }

    /** One mail for all passwords of the user that are near their end and that no mail has told of yet. */
    private void remind(String userId) {
        try {
            transaction.runWithoutResult(session -> user(session, userId).ifPresent(user -> remind(session, user)));
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "User %s could not be reminded; it is tried again the next day", userId);
        }
    }

    private static void remind(KeycloakSession session, UserModel user) {
        MailOutbox outbox = new MailOutbox(session);
        List<ExpiringPassword> untold = new ExpiringPasswords(session, user)
                .now().stream()
                        .filter(password -> !outbox.isKnown(password.onceKey()))
                        .toList();
        if (!untold.isEmpty()) {
            List<String> onceKeys =
                    untold.stream().map(ExpiringPassword::onceKey).toList();
            outbox.addOnce(user.getId(), ReminderRules.reminderOf(untold), onceKeys);
        }
    }

    /** Only who can use the passwords, and can be told. */
    private static Optional<UserModel> user(KeycloakSession session, String userId) {
        return CurrentRealm.of(session)
                .user(userId)
                .filter(UserModel::isEnabled)
                .filter(user -> user.getEmail() != null);
    }
}
