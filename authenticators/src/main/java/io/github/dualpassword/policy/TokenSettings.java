package io.github.dualpassword.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds for tokens that show one-time passwords. */
public final class TokenSettings {

    static final Setting.Topic TOPIC = new Setting.Topic();

    /** The name alone, never an expression: what is no expression, Keycloak takes for the secret itself. */
    private static final String ENTRY = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";

    /** What {@link #entry} accepts, in words. */
    static final String ENTRY_ALLOWED =
            "1 to 64 letters, digits, hyphens and underscores, the first one a letter or a digit";

    public static final Setting<String> VAULT_ENTRY = TOPIC.setting(
                    "token.vault-entry",
                    "Name of the entry of Keycloak's vault that holds the keys by which the secrets of tokens are"
                            + " encrypted.")
            .values("token-key", ENTRY_ALLOWED, TokenSettings::entry);

    public static final Setting<Set<String>> USERS = TOPIC.setting(
                    "token.users",
                    "Realm roles whose holders need one-time passwords: nobody else is asked to register a token; none for"
                            + " everybody.")
            .values(
                    "",
                    "names of realm roles, separated by commas, at most %d characters each"
                            .formatted(RoleSettings.MAX_CHARACTERS),
                    text -> Optional.of(names(text))
                            .filter(names -> names.stream().allMatch(RoleSettings::isName)));

    public static final Setting<Optional<LocalDate>> REQUIRED_FROM = TOPIC.setting(
                    "token.required-from",
                    "First day, in the realm's time zone, from which on whoever needs one-time passwords gets no further"
                            + " without having registered a token; until then it can be put off.")
            .values("", "a day as 2026-04-01, or none", TokenSettings::day);

    public static final Setting<Integer> MOST_USERS = TOPIC.setting(
                    "token.most-users", "How many users of a contract may share a token.")
            .number(100, 1, 10_000);

    public static final Setting<Duration> REGISTRATION_DELAY = TOPIC.setting(
                    "token.registration-delay-minutes",
                    "Minutes after the revocation of a user's token from which on the user may register another one.")
            .number(30, 0, (int) Duration.ofDays(1).toMinutes(), Duration::ofMinutes);

    public static final Setting<Optional<DailyHours>> REGISTRATION_PAUSE = TOPIC.setting(
                    "token.registration-pause",
                    "Hours of every day, in the realm's time zone: a user whose token is revoked within them may register"
                            + " another one at their end, whatever the delay.")
            .values("20:50-08:10", DailyHours.ALLOWED, TokenSettings::hours);

    public static final Setting<Integer> REMINDER_DAYS = TOPIC.setting(
                    "token.reminder-days",
                    "Days before the last day of a token from which on those who share it, and master users who may revoke it,"
                            + " are reminded by one e-mail each; 0 for no reminder.")
            .number(30, 0, 365);

    public static final Setting<Optional<Instant>> EXISTING_OTP = TOPIC.setting(
                    "existing-otp",
                    "The moment at which Keycloak's own one-time password credentials were made to count as tokens: those that"
                            + " were made before it do, as long as `CONFIGURE_TOTP` cannot be started in the realm; none where"
                            + " no moment stands here.")
            .values("", "a moment as 2026-04-01T09:00:00+09:00, or none", TokenSettings::moment);

    public static final Setting<CodeAtLogin> CODE_AT_LOGIN = TOPIC.setting(
                    "token.at-login",
                    "Whether a login itself asks whoever needs one-time passwords for a code, after the password: never; where"
                            + " the user has a token that can be used, and others get in as they did before; or always, so that"
                            + " nobody gets in without one but who may still put the registration off until"
                            + " `dual-password.token.required-from`.")
            .choice(CodeAtLogin.NEVER);

    /** The name of an entry of the vault. */
    static Optional<String> entry(String text) {
        return Optional.of(text).filter(name -> name.matches(ENTRY));
    }

    private static Set<String> names(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Optional<LocalDate>> day(String text) {
        if (text.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        try {
            return Optional.of(Optional.of(LocalDate.parse(text)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<Optional<Instant>> moment(String text) {
        if (text.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        try {
            return Optional.of(Optional.of(OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }

    private static Optional<Optional<DailyHours>> hours(String text) {
        return text.isEmpty()
                ? Optional.of(Optional.empty())
                : DailyHours.parse(text).map(Optional::of);
    }

    private TokenSettings() {}
}
