package io.github.dualpassword.policy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.dualpassword.Credential;

/** All settings of a realm. The table in the administrator's guide is generated from here. */
public final class Settings {

    public static final Setting<Integer> VERSION = Setting.number(
            "version",
            1,
            1,
            1,
            "Marks a realm that is set up for dual passwords; when it is missing from a realm that uses the"
                    + " authenticators, defaults hold and the set-up check reports it.");

    public static final Setting<SuspensionNotice> SUSPENSION_NOTICE = Setting.choice(
            "suspension-notice",
            SuspensionNotice.MAIL,
            "Where a suspended login password is told: by mail only (the page says what it says for a wrong password),"
                    + " or on the login page, which then treats login IDs that do not exist in the same way.");

    public static final Setting<SuspensionSessions> SUSPENSION_SESSIONS = Setting.choice(
            "suspension-sessions",
            SuspensionSessions.KEEP,
            "Whether the sessions of a user go on when wrong entries suspend the login password, or end, always or when the"
                    + " suspension is permanent. When they end, whoever knows a login ID can throw its user out.");

    public static final Setting<ZoneId> TIME_ZONE = new Setting<>(
            Setting.PREFIX + "time-zone",
            ZoneId.of("Asia/Tokyo"),
            "the name of a time zone, such as Asia/Tokyo or Europe/Berlin",
            "The time zone of dates and times that users are shown.",
            Settings::parseZone);

    public static final Setting<ConfirmationEnrolment> CONFIRMATION_ENROLMENT = Setting.choice(
            "confirmation-enrolment",
            ConfirmationEnrolment.MAIL_CODE,
            "How a user without a confirmation password gets one: by the login password and a mailed code, or by a"
                    + " provisional one from an operator or the bank.");

    public static final Setting<Integer> FAILURES_NOTICE = Setting.number(
            "failures-notice",
            3,
            0,
            1_000,
            "Wrong entries of the login password in a row from which on the user is told by mail of the next login; 0"
                    + " for never.");

    public static final Setting<Integer> CONFIRMATION_HISTORY = Setting.number(
            "confirmation.history", 3, 0, 100, "How many former confirmation passwords may not be used again.");

    /** Each one that is remembered costs a hash at every change. */
    public static final int MOST_FORMER_PASSWORDS = 100;

    public static final Setting<Integer> CONFIRMATION_HISTORY_DAYS = Setting.number(
            "confirmation.history-days",
            0,
            0,
            3_650,
            "Days for which a former confirmation password may not be used again after it was replaced, whatever their"
                    + " number (at most 100 are remembered); 0 for none.");

    public static final Setting<String> CONFIRMATION_PASSWORD_POLICY = new Setting<>(
            Setting.PREFIX + "confirmation.password-policy",
            "length(8) and maxLength(64) and notUsername",
            "a password policy in Keycloak's notation, made of rules about the value alone",
            "The rules that a new confirmation password must keep.",
            Settings::valuePolicy);

    /** Policies that judge more than the value: they would look at the login password, or have no effect. */
    private static final Set<String> NOT_ABOUT_THE_VALUE = Set.of(
            "passwordHistory",
            "passwordAge",
            "forceExpiredPasswordChange",
            "hashAlgorithm",
            "hashIterations",
            "maxAuthAge",
            "recoveryCodesWarningThreshold");

    public static final Setting<Integer> PROVISIONAL_VALIDITY_DAYS = Setting.number(
            "provisional.validity-days",
            7,
            0,
            3_650,
            "Days after the day on which somebody else has set a provisional password, to the end of which it can be used"
                    + " to set an own one; 0 for no limit.");

    public static final Setting<ExpiredPasswords> EXPIRED_PASSWORDS = Setting.choice(
            "expired-passwords",
            ExpiredPasswords.MUST_CHANGE,
            "Whether a user whose password has expired must change it at login, or is only warned and may keep it.");

    public static final Setting<Integer> REMINDER_DAYS = Setting.number(
            "reminder-days",
            7,
            0,
            90,
            "Days before the last day of a password from which on its user is reminded, by a page once a day and by one"
                    + " mail; 0 for no reminder.");

    public static final Setting<Integer> CHANGE_DAILY_LIMIT = Setting.number(
            "change.daily-limit",
            5,
            0,
            1_000,
            "How many times a day a user may change own passwords of their own accord; 0 for no limit. Forced changes and"
                    + " expired passwords are never limited.");

    public static final Setting<Integer> UNKNOWN_LOGINS_LIMIT = Setting.number(
            "unknown-logins.limit",
            100_000,
            100,
            10_000_000,
            "How many login IDs that no user has are remembered at the most; beyond it the oldest are forgotten.");

    public static final Setting<Optional<WebAddress>> HELP_URL = Setting.webAddress(
            "help-url",
            "Where the help link of every page leads, in a new tab; none shows the help that the extension brings. A"
                    + " contract can have its own.");

    public static final Setting<Optional<WebAddress>> CONTACT_FORM_URL = Setting.webAddress(
            "contact-form-url",
            "The paper form that stands beside the contact text; none leaves it out. A contract can have its own.");

    public static final Setting<String> MASTER_ROLE = roleName("master", "master-user", "make a user a master user");

    public static final Setting<String> ADMINISTRATOR_ROLE =
            roleName("administrator", "administrator-user", "make a user an administrator user");

    public static final Setting<String> GENERAL_ROLE =
            roleName("general", "general-user", "make a user a general user");

    public static final Setting<String> FULL_HISTORY_ROLE = roleName(
            "full-history", "full-history-viewer", "let a user read the operation history of the whole contract");

    public static final Setting<MastersNotice> MASTERS_NOTICE = Setting.choice(
            "masters-notice",
            MastersNotice.CONCERNING_MASTERS,
            "Whether the master users of a contract are told by mail of every operation on one of its users, or only of"
                    + " those on a master user.");

    public static final Setting<AfterReset> AFTER_RESET = Setting.choice(
            "after-reset",
            AfterReset.STAYS_SUSPENDED,
            "Whether a suspended password stays suspended when an operator changes it, or is released, where the operator"
                    + " may release it.");

    public static final Setting<Integer> HISTORY_RETENTION_DAYS = Setting.number(
            "history.retention-days", 366, 1, 3_660, "Days for which the operation history of contracts is kept.");

    private static final Map<Operation, Setting<PermissionRow>> PERMISSIONS = permissions();

    private static final Map<Credential, CredentialSettings> BY_CREDENTIAL = byCredential();

    private Settings() {}

    public static CredentialSettings of(Credential credential) {
        return BY_CREDENTIAL.get(credential);
    }

    /** Who may carry out an operation on whom. */
    public static Setting<PermissionRow> of(Operation operation) {
        return PERMISSIONS.get(operation);
    }

    /** All settings, in the order in which they are documented. */
    public static List<Setting<?>> all() {
        List<Setting<?>> all = new ArrayList<>(List.of(VERSION, SUSPENSION_NOTICE, SUSPENSION_SESSIONS, TIME_ZONE));
        for (CredentialSettings settings : BY_CREDENTIAL.values()) {
            all.addAll(List.of(
                    settings.maxFailures(),
                    settings.suspensionMinutes(),
                    settings.temporarySuspensions(),
                    settings.forgetSuspensions(),
                    settings.validityDays()));
        }
        all.addAll(List.of(
                FAILURES_NOTICE,
                CONFIRMATION_ENROLMENT,
                CONFIRMATION_HISTORY,
                CONFIRMATION_HISTORY_DAYS,
                CONFIRMATION_PASSWORD_POLICY,
                PROVISIONAL_VALIDITY_DAYS,
                EXPIRED_PASSWORDS,
                REMINDER_DAYS,
                CHANGE_DAILY_LIMIT,
                UNKNOWN_LOGINS_LIMIT,
                HELP_URL,
                CONTACT_FORM_URL,
                MASTER_ROLE,
                ADMINISTRATOR_ROLE,
                GENERAL_ROLE,
                FULL_HISTORY_ROLE,
                MASTERS_NOTICE,
                AFTER_RESET,
                HISTORY_RETENTION_DAYS));
        all.addAll(PERMISSIONS.values());
        return List.copyOf(all);
    }

    private static Map<Credential, CredentialSettings> byCredential() {
        Map<Credential, CredentialSettings> settings = new EnumMap<>(Credential.class);
        for (Credential credential : Credential.values()) {
            settings.put(credential, CredentialSettings.of(credential));
        }
        return Collections.unmodifiableMap(settings);
    }

    private static Map<Operation, Setting<PermissionRow>> permissions() {
        Map<Operation, Setting<PermissionRow>> settings = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            settings.put(
                    operation,
                    new Setting<>(
                            Setting.PREFIX + "permissions." + operation.id(),
                            DocumentedMatrix.byDefault(operation),
                            "operator types (master, administrator), each with a colon and target types (master,"
                                    + " administrator, general%s), separated by semicolons; or %s"
                                            .formatted(
                                                    operation.canBeAllowedOnOneself() ? ", self" : "",
                                                    PermissionRow.NOBODY),
                            "Which users of a contract may %s which others.".formatted(operation.words()),
                            text -> PermissionRow.parse(operation, text)));
        }
        return Collections.unmodifiableMap(settings);
    }

    /** A realm role; one that the realm does not have makes nobody anything. */
    private static Setting<String> roleName(String name, String byDefault, String effect) {
        return new Setting<>(
                Setting.PREFIX + "role." + name,
                byDefault,
                "the name of a realm role, at most 255 characters",
                "The realm role that shall %s, held directly, through a group or through another role."
                        .formatted(effect),
                text -> Optional.of(text)
                        .filter(role -> !role.isBlank() && role.length() <= 255)
                        .filter(role -> role.chars().noneMatch(Character::isISOControl)));
    }

    private static Optional<String> valuePolicy(String text) {
        return Optional.of(text)
                .filter(policy -> !policy.isBlank() && policy.chars().noneMatch(Character::isISOControl))
                .filter(policy -> Stream.of(policy.split(" and "))
                        .map(rule -> rule.split("\\(")[0].strip())
                        .noneMatch(NOT_ABOUT_THE_VALUE::contains));
    }

    private static Optional<ZoneId> parseZone(String text) {
        return Optional.of(text).filter(ZoneId.getAvailableZoneIds()::contains).map(ZoneId::of);
    }
}
