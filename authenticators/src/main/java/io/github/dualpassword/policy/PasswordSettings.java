package io.github.dualpassword.policy;

import java.util.Map;
import java.util.Optional;

import io.github.dualpassword.Password;

/** How long passwords work, what happens when they expire, and how often they may be changed (G08, G09). */
public final class PasswordSettings {

    static final Setting.Topic TOPIC = new Setting.Topic();

    private static final Map<Password, Setting<Integer>> VALIDITY_DAYS = Setting.Topic.forEach(
            Password.class,
            password -> TOPIC.setting(
                            password.id() + ".validity-days",
                            "Days after the day on which the %s password was set, to the end of which it works; 0 for"
                                            .formatted(password.id())
                                    + " ever.")
                    .number(90, 0, Validity.MAX_DAYS));

    public static final Setting<Integer> PROVISIONAL_VALIDITY_DAYS = TOPIC.setting(
                    "provisional.validity-days",
                    "Days after the day on which somebody else has set a provisional password, to the end of which it"
                            + " can be used to set an own one; 0 for no limit.")
            .number(7, 0, 3_650);

    public static final Setting<ExpiredPasswords> EXPIRED_PASSWORDS = TOPIC.setting(
                    "expired-passwords",
                    "Whether a user whose password has expired must change it at login, or is only warned and may keep"
                            + " it.")
            .choice(ExpiredPasswords.MUST_CHANGE);

    public static final Setting<Integer> REMINDER_DAYS = TOPIC.setting(
                    "reminder-days",
                    "Days before the last day of a password from which on its user is reminded, by a page once a day"
                            + " and by one e-mail; 0 for no reminder.")
            .number(7, 0, 90);

    /** Empty for any number. */
    public static final Setting<Optional<Integer>> DAILY_CHANGES = TOPIC.setting(
                    "change.daily-limit",
                    "How many times a day a user may change own passwords of their own accord; 0 for no limit. Forced"
                            + " changes and expired passwords are never limited.")
            .number(5, 0, 1_000, limit -> Optional.of(limit).filter(changes -> changes > 0));

    private PasswordSettings() {}

    public static Setting<Integer> validityDays(Password password) {
        return VALIDITY_DAYS.get(password);
    }
}
