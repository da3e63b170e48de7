package io.github.dualpassword.notification;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.dualpassword.Password;
import io.github.dualpassword.password.PasswordStatus;
import io.github.dualpassword.policy.PasswordSettings;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.Validity;

/**
 * Who is reminded of what (G08): a pure function of the realm's settings, the passwords and the time. Nobody is reminded of
 * a password that must be changed for another reason anyway.
 */
final class ReminderRules {

    private ReminderRules() {}

    /**
     * A password as just read.
     *
     * @param storedId Keycloak's id of the stored credential
     * @param setAt when it was set, milliseconds since the epoch; empty where its storage does not tell
     */
    record PasswordNow(Password password, String storedId, Optional<Long> setAt, PasswordStatus status) {}

    /** When passwords of this kind are reminded of; empty where they never are. */
    static Optional<ReminderWindow> window(RealmPolicy policy, Password password) {
        Validity validity = policy.validity(password);
        int days = policy.get(PasswordSettings.REMINDER_DAYS);
        return days == 0 || validity.days() == 0 ? Optional.empty() : Optional.of(new ReminderWindow(validity, days));
    }

    /**
     * The password, if it is to be reminded of now.
     *
     * @param now milliseconds since the epoch
     */
    static Optional<ExpiringPassword> expiring(RealmPolicy policy, PasswordNow password, long now) {
        return window(policy, password.password())
                .flatMap(window -> password.setAt()
                        .filter(setAt -> window.includes(setAt, now))
                        .filter(setAt -> password.status() == PasswordStatus.VALID)
                        .map(setAt -> new ExpiringPassword(
                                password.password(),
                                setAt,
                                window.validity()
                                        .lastDay(Instant.ofEpochMilli(setAt))
                                        .orElseThrow(),
                                "expiry:" + password.storedId() + ":" + setAt)));
    }

    /** Those of a reminder that have not been changed since it was enqueued. */
    static List<ExpiringPassword> stillTrue(Notice reminder, List<ExpiringPassword> expiring) {
        return expiring.stream()
                .filter(password -> reminder.fact(password.password().id())
                        .filter(String.valueOf(password.setAt())::equals)
                        .isPresent())
                .toList();
    }

    static Notice reminderOf(List<ExpiringPassword> passwords) {
        Map<String, String> facts = new HashMap<>();
        passwords.forEach(password -> facts.put(password.password().id(), String.valueOf(password.setAt())));
        return new Notice(MailKind.EXPIRY_REMINDER, facts);
    }
}
