package io.github.dualpassword.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.dualpassword.Credential;
import io.github.dualpassword.IssuedCode;
import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.Password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Which values a setting takes, to the very last one. */
class SettingLimitsTest {

    @ParameterizedTest(name = "{0} from {1} to {2}")
    @MethodSource("numbers")
    void aNumberIsTakenBetweenItsLimitsAndNotBeyond(
            Setting<?> setting, int least, int most, Function<Integer, ?> meaning) {
        assertThat(parse(setting, least)).isEqualTo(Optional.of(meaning.apply(least)));
        assertThat(parse(setting, most)).isEqualTo(Optional.of(meaning.apply(most)));
        assertThat(parse(setting, least - 1)).isEmpty();
        assertThat(parse(setting, most + 1)).isEmpty();
        assertThat(setting.allowed()).isEqualTo("a whole number from " + least + " to " + most);
    }

    @Test
    void everyNumberIsTriedAtItsLimits() {
        assertThat(numbers().map(limits -> limits.get()[0]).toList())
                .containsExactlyInAnyOrderElementsOf(Settings.all().stream()
                        .filter(setting -> setting.allowed().startsWith("a whole number"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theDefaultIsAValueThatIsAllowed(Setting<?> setting) {
        assertThat(setting.parser().apply(setting.defaultText())).isEqualTo(Optional.of(setting.byDefault()));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everySettingSaysWhatItDoesAndWhatItTakes(Setting<?> setting) {
        assertThat(setting.attribute()).startsWith("dual-password.").matches("[a-z.-]+");
        assertThat(setting.effect()).endsWith(".");
        assertThat(setting.allowed()).isNotBlank().doesNotEndWith(".");
    }

    @Test
    void aServiceHasEightDigitsAndACodeIsShownForHalfAMinuteOrAWholeOne() {
        assertThat(SoftwareTokenSettings.SERVICE_ID.parser().apply("01234567")).contains(Optional.of("01234567"));
        assertThat(SoftwareTokenSettings.SERVICE_ID.parser().apply("")).contains(Optional.empty());
        assertThat(List.of("1234567", "123456789", "1234567a", "１２３４５６７８"))
                .allMatch(text ->
                        SoftwareTokenSettings.SERVICE_ID.parser().apply(text).isEmpty());
        assertThat(SoftwareTokenSettings.PERIOD_SECONDS.parser().apply("60")).contains(60);
        assertThat(List.of("", "0", "31", "060", "90"))
                .allMatch(text -> SoftwareTokenSettings.PERIOD_SECONDS
                        .parser()
                        .apply(text)
                        .isEmpty());
    }

    @Test
    void noTwoSettingsShareAnAttribute() {
        assertThat(settings().stream().map(Setting::attribute)).isNotEmpty().doesNotHaveDuplicates();
    }

    static List<Setting<?>> settings() {
        return Settings.all();
    }

    static Stream<Arguments> numbers() {
        Stream<Arguments> ofCredentials = Stream.concat(
                        Stream.of(Credential.values()).map(LockoutSettings::of),
                        Stream.of(OneTimePassword.values()).map(LockoutSettings::of))
                .flatMap(settings -> Stream.of(
                        number(settings.maxFailures(), 1, 10_000),
                        number(settings.suspension(), 1, 525_600, Duration::ofMinutes),
                        number(settings.temporarySuspensions(), 0, 1_000)));
        Stream<Arguments> ofCodes = Stream.of(IssuedCode.values())
                .flatMap(code -> Stream.of(
                        number(CodeSettings.of(code).tries(), 1, 10),
                        number(CodeSettings.of(code).perHour(), 1, 100),
                        number(CodeSettings.of(code).perDay(), 1, 100)));
        Stream<Arguments> ofPasswords = Stream.of(Password.values())
                .map(password -> number(PasswordSettings.validityDays(password), 0, 36_500));
        return Stream.concat(
                Stream.concat(Stream.concat(ofCredentials, ofCodes), ofPasswords),
                Stream.of(
                        number(BasicSettings.VERSION, 1, 1),
                        number(TokenSettings.MOST_USERS, 1, 10_000),
                        number(TokenSettings.REMINDER_DAYS, 0, 365),
                        number(TokenSettings.REGISTRATION_DELAY, 0, 1_440, Duration::ofMinutes),
                        number(SoftwareTokenSettings.VALIDITY, 1, 168, Duration::ofHours),
                        number(SoftwareTokenSettings.COOL_DOWN, 0, 10_080, Duration::ofMinutes),
                        number(SoftwareTokenSettings.APPROVAL_VALID, 30, 600, Duration::ofSeconds),
                        number(PasskeySettings.MOST, 1, 20),
                        number(PasskeySettings.COOL_DOWN, 0, 10_080, Duration::ofMinutes),
                        number(PasskeySettings.FAILURES, 0, 100),
                        number(RetentionSettings.PASSKEY_PROOFS, 1, 3_660, Duration::ofDays),
                        number(ThrottleSettings.TOKEN_ACTIVATION_PER_ADDRESS, 0, 100_000),
                        number(LockoutSettings.FAILURES_NOTICE, 0, 1_000),
                        number(ThrottleSettings.LOGIN_PER_ADDRESS, 0, 100_000),
                        number(ThrottleSettings.BEFORE_LOGIN_PER_ADDRESS, 0, 100_000),
                        number(ThrottleSettings.BEFORE_LOGIN_PER_ADDRESS_AND_ADMINISTRATOR, 0, 100_000),
                        number(ThrottleSettings.PAUSE, 1, 1_440, Duration::ofMinutes),
                        number(ThrottleSettings.LOGIN_IDS_PER_ADDRESS, 0, 200),
                        number(ThrottleSettings.LOGIN_IDS_PER_PASSWORD, 0, 200),
                        number(ThrottleSettings.SPRAYING_PERIOD, 1, 1_440, Duration::ofMinutes),
                        number(LockoutSettings.UNKNOWN_LOGINS_LIMIT, 100, 10_000_000),
                        number(ConfirmationSettings.HISTORY, 0, 100),
                        number(ConfirmationSettings.HISTORY_AGE, 0, 3_650, Duration::ofDays),
                        number(PasswordSettings.PROVISIONAL_VALIDITY_DAYS, 0, 3_650),
                        number(PasswordSettings.REMINDER_DAYS, 0, 90),
                        number(
                                PasswordSettings.DAILY_CHANGES,
                                0,
                                1_000,
                                limit -> limit == 0 ? Optional.empty() : Optional.of(limit)),
                        number(BeforeLoginSettings.MAX_FAILURES, 1, 100),
                        number(BeforeLoginSettings.PAUSE, 1, 8_760, Duration::ofHours),
                        number(BeforeLoginSettings.RESET_REST, 1, 8_760, Duration::ofHours),
                        number(RetentionSettings.UNKNOWN_LOGINS, 1, 3_660, Duration::ofDays),
                        number(RetentionSettings.MAILS, 1, 3_660, Duration::ofDays),
                        number(RetentionSettings.REMINDERS, 400, 3_660, Duration::ofDays),
                        number(RetentionSettings.TOKEN_IMPORTS, 1, 30, Duration::ofDays),
                        number(RetentionSettings.TRANSACTIONS, 1, 3_660, Duration::ofDays),
                        number(RetentionSettings.APPROVALS, 2, 3_660, Duration::ofDays),
                        number(RetentionSettings.LOGINS, 1, 3_660, Duration::ofDays),
                        number(TransactionSettings.VALID, 1, 60, Duration::ofMinutes),
                        number(AdministrationSettings.HISTORY_RETENTION, 1, 3_660, Duration::ofDays)));
    }

    @Test
    void theKeysOfTokensAreNamedAndNeverWritten() {
        assertThat(TokenSettings.VAULT_ENTRY.parser().apply("token-key_2")).contains("token-key_2");
        assertThat(TokenSettings.VAULT_ENTRY.parser().apply("a".repeat(64))).isPresent();
        assertThat(List.of("", "a".repeat(65), "${vault.token-key}", "a b", "a/b", "-a"))
                .allMatch(name -> TokenSettings.VAULT_ENTRY.parser().apply(name).isEmpty());
    }

    @Test
    void proceduresBeforeLoginAreNamedEachOnce() {
        assertThat(BeforeLoginSettings.PROCEDURES.parser().apply(" release-otp  release "))
                .contains(Set.of(Operation.PRE_LOGIN_UNLOCK, Operation.PRE_LOGIN_RELEASE_OTP));
        assertThat(List.of("", "unlock", "release,reset", "release release"))
                .allMatch(text ->
                        BeforeLoginSettings.PROCEDURES.parser().apply(text).isEmpty());
        assertThat(BeforeLoginSettings.ENABLED.parser().apply("true")).contains(true);
        assertThat(BeforeLoginSettings.ENABLED.parser().apply("True")).isEmpty();
    }

    @Test
    void whoNeedsTokensIsNamedByRoles() {
        assertThat(TokenSettings.USERS.parser().apply(" master-user, ,general-user "))
                .contains(Set.of("master-user", "general-user"));
    }

    @Test
    void theMomentFromWhichExistingCredentialsCountIsAMomentOrNone() {
        assertThat(TokenSettings.EXISTING_OTP.parser().apply("2026-04-01T09:00:00+09:00"))
                .contains(Optional.of(Instant.parse("2026-04-01T00:00:00Z")));
        assertThat(TokenSettings.EXISTING_OTP.parser().apply("")).contains(Optional.empty());
        assertThat(List.of("on", "2026-04-01", "2026-04-01T09:00:00", "2026-04-31T09:00:00Z"))
                .allMatch(
                        text -> TokenSettings.EXISTING_OTP.parser().apply(text).isEmpty());
    }

    @Test
    void theDayFromWhichTokensAreRequiredIsADayOrNone() {
        assertThat(TokenSettings.REQUIRED_FROM.parser().apply("2026-04-01"))
                .contains(Optional.of(LocalDate.of(2026, 4, 1)));
        assertThat(List.of("2026-02-30", "2026/04/01", "soon", " "))
                .allMatch(
                        text -> TokenSettings.REQUIRED_FROM.parser().apply(text).isEmpty());
    }

    private static Arguments number(Setting<Integer> setting, int least, int most) {
        return number(setting, least, most, Function.identity());
    }

    private static <T> Arguments number(Setting<T> setting, int least, int most, Function<Integer, T> meaning) {
        return arguments(setting, least, most, meaning);
    }

    private static Optional<?> parse(Setting<?> setting, int number) {
        return setting.parser().apply(String.valueOf(number));
    }
}
