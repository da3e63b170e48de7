package io.github.dualpassword.policy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.dualpassword.Credential;

/**
 * What a realm has decided, read from its attributes.
 *
 * <p>A missing attribute means its default. So does a wrong one: a stock change of the realm cannot be refused, so a
 * wrong value must neither stop logins nor switch a protection off. {@link #wrongSettings()} names it.
 */
public final class RealmPolicy {

    private final Map<String, String> attributes;

    private RealmPolicy(Map<String, String> attributes) {
        this.attributes = Map.copyOf(attributes);
    }

    /** Reads the policy from the attributes of a realm; never fails. */
    public static RealmPolicy of(Map<String, String> realmAttributes) {
        return new RealmPolicy(realmAttributes);
    }

    /** Whether the realm carries the mark of a realm that is set up. */
    public boolean isSetUp() {
        return text(Settings.VERSION).isPresent();
    }

    public LockoutPolicy lockout(Credential credential) {
        CredentialSettings settings = Settings.of(credential);
        return new LockoutPolicy(
                value(settings.maxFailures()),
                Duration.ofMinutes(value(settings.suspensionMinutes())),
                value(settings.temporarySuspensions()),
                value(settings.forgetSuspensions()) == CredentialSettings.ForgetSuspensions.SUCCESS);
    }

    public SuspensionNotice suspensionNotice() {
        return value(Settings.SUSPENSION_NOTICE);
    }

    public SuspensionSessions suspensionSessions() {
        return value(Settings.SUSPENSION_SESSIONS);
    }

    public ZoneId timeZone() {
        return value(Settings.TIME_ZONE);
    }

    public ConfirmationEnrolment confirmationEnrolment() {
        return value(Settings.CONFIRMATION_ENROLMENT);
    }

    /** How long a password works after its user has set it. */
    public Validity validity(Credential credential) {
        return new Validity(value(Settings.of(credential).validityDays()), timeZone());
    }

    /** How long a provisional password can be used to set an own one. */
    public Validity provisionalValidity() {
        return new Validity(value(Settings.PROVISIONAL_VALIDITY_DAYS), timeZone());
    }

    public ExpiredPasswords expiredPasswords() {
        return value(Settings.EXPIRED_PASSWORDS);
    }

    /** Days before the last day of a password from which on its user is reminded, 0 to 90; 0 for never. */
    public int reminderDays() {
        return value(Settings.REMINDER_DAYS);
    }

    /** From how many wrong entries of the login password on the user is told of the next login; 0 for never. */
    public int failuresNotice() {
        return value(Settings.FAILURES_NOTICE);
    }

    /** How many times a day a user may change own passwords of their own accord; empty for any number. */
    public Optional<Integer> dailyChanges() {
        return Optional.of(value(Settings.CHANGE_DAILY_LIMIT)).filter(limit -> limit > 0);
    }

    /** How long a former confirmation password may not be used again after it was replaced; zero for no time. */
    public Duration confirmationHistoryAge() {
        return Duration.ofDays(value(Settings.CONFIRMATION_HISTORY_DAYS));
    }

    public int confirmationHistory() {
        return value(Settings.CONFIRMATION_HISTORY);
    }

    /** The rules for a new confirmation password, in Keycloak's notation. */
    public String confirmationPasswordPolicy() {
        return value(Settings.CONFIRMATION_PASSWORD_POLICY);
    }

    public int unknownLoginsLimit() {
        return value(Settings.UNKNOWN_LOGINS_LIMIT);
    }

    /** Where help is read; nothing when the pages' own is to be shown. */
    public Optional<WebAddress> helpUrl() {
        return value(Settings.HELP_URL);
    }

    /** The paper form for those who need the bank; nothing when there is none. */
    public Optional<WebAddress> contactFormUrl() {
        return value(Settings.CONTACT_FORM_URL);
    }

    /** Name of the realm role that makes a user one of this type. */
    public String role(UserType type) {
        return switch (type) {
            case MASTER -> value(Settings.MASTER_ROLE);
            case ADMINISTRATOR -> value(Settings.ADMINISTRATOR_ROLE);
            case GENERAL -> value(Settings.GENERAL_ROLE);
        };
    }

    /** Name of the realm role of those who may read the operation history of the whole contract (全履歴照会). */
    public String fullHistoryRole() {
        return value(Settings.FULL_HISTORY_ROLE);
    }

    public MastersNotice mastersNotice() {
        return value(Settings.MASTERS_NOTICE);
    }

    public AfterReset afterReset() {
        return value(Settings.AFTER_RESET);
    }

    /** How long the operation history of contracts is kept. */
    public Duration historyRetention() {
        return Duration.ofDays(value(Settings.HISTORY_RETENTION_DAYS));
    }

    public PermissionMatrix permissions() {
        Map<Operation, PermissionRow> rows = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            rows.put(operation, value(Settings.of(operation)));
        }
        return new PermissionMatrix(rows);
    }

    /** Attributes whose value is not allowed, and attributes with our prefix that no setting has. */
    public List<WrongSetting> wrongSettings() {
        List<WrongSetting> wrong = new ArrayList<>();
        for (Setting<?> setting : Settings.all()) {
            text(setting)
                    .filter(text -> setting.parser().apply(text).isEmpty())
                    .ifPresent(text -> wrong.add(new WrongSetting(setting.attribute(), text, setting.allowed())));
        }
        attributes.forEach((name, value) -> {
            if (name.startsWith(Setting.PREFIX)
                    && Settings.all().stream()
                            .noneMatch(setting -> setting.attribute().equals(name))) {
                wrong.add(new WrongSetting(name, value, "removed: there is no setting of that name"));
            }
        });
        return List.copyOf(wrong);
    }

    private <T> T value(Setting<T> setting) {
        return text(setting).flatMap(setting.parser()).orElse(setting.byDefault());
    }

    private Optional<String> text(Setting<?> setting) {
        return Optional.ofNullable(attributes.get(setting.attribute()));
    }
}
