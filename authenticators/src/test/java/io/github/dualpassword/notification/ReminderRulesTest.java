package io.github.dualpassword.notification;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.Password;
import io.github.dualpassword.notification.ReminderRules.PasswordNow;
import io.github.dualpassword.password.PasswordStatus;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.Validity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is reminded of what: the login password is valid for 90 days, the confirmation password for 30, and the reminders
 * begin seven days before the last one. {@link ReminderWindowTest} holds the days to the second.
 */
class ReminderRulesTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final RealmPolicy POLICY = policy(Map.of());
    private static final long SET_AT = millis("2026-09-01T10:00:00");
    private static final long LAST_DAY = millis("2026-11-30T10:00:00");

    @Test
    void aPasswordNearItsLastDayIsRemindedOf() {
        assertThat(ReminderRules.expiring(POLICY, login(SET_AT), LAST_DAY))
                .contains(new ExpiringPassword(
                        Password.LOGIN, SET_AT, LocalDate.parse("2026-11-30"), "expiry:stored-id:" + SET_AT));
    }

    @Test
    void eachPasswordIsJudgedByItsOwnValidity() {
        long october1 = millis("2026-10-01T10:00:00");
        PasswordNow confirmation = password(Password.CONFIRMATION, Optional.of(SET_AT), PasswordStatus.VALID);

        assertThat(ReminderRules.expiring(POLICY, confirmation, october1).map(ExpiringPassword::lastDay))
                .contains(LocalDate.parse("2026-10-01"));
        assertThat(ReminderRules.expiring(POLICY, login(SET_AT), october1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22T23:59:59", "2026-12-01T00:00:00"})
    void outsideTheWindowNothingIsRemindedOf(LocalDateTime now) {
        assertThat(ReminderRules.expiring(POLICY, login(SET_AT), millis(now))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = PasswordStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "VALID")
    void aPasswordThatMustBeChangedForAnotherReasonIsNotRemindedOf(PasswordStatus status) {
        PasswordNow password = password(Password.LOGIN, Optional.of(SET_AT), status);

        assertThat(ReminderRules.expiring(POLICY, password, LAST_DAY)).isEmpty();
    }

    @Test
    void aPasswordWhoseStorageTellsNoDateIsNotRemindedOf() {
        PasswordNow undated = password(Password.LOGIN, Optional.empty(), PasswordStatus.VALID);

        assertThat(ReminderRules.expiring(POLICY, undated, LAST_DAY)).isEmpty();
    }

    @Test
    void theNextValueOfAPasswordHasAnotherKey() {
        long nextDay = millis("2026-09-02T10:00:00");

        assertThat(ReminderRules.expiring(POLICY, login(nextDay), LAST_DAY).map(ExpiringPassword::onceKey))
                .isNotEqualTo(
                        ReminderRules.expiring(POLICY, login(SET_AT), LAST_DAY).map(ExpiringPassword::onceKey));
    }

    @Test
    void theWindowIsMadeOfTheRealmsSettings() {
        assertThat(ReminderRules.window(POLICY, Password.CONFIRMATION))
                .contains(new ReminderWindow(new Validity(30, TOKYO), 7));
    }

    @Test
    void aRealmWithoutRemindersHasNoWindow() {
        RealmPolicy silent = policy(Map.of("dual-password.reminder-days", "0"));

        assertThat(ReminderRules.window(silent, Password.LOGIN)).isEmpty();
        assertThat(ReminderRules.expiring(silent, login(SET_AT), LAST_DAY)).isEmpty();
    }

    @Test
    void aPasswordThatIsValidForEverHasNoWindowAndTheOtherOneHas() {
        RealmPolicy forEver = policy(Map.of("dual-password.login.validity-days", "0"));

        assertThat(ReminderRules.window(forEver, Password.LOGIN)).isEmpty();
        assertThat(ReminderRules.window(forEver, Password.CONFIRMATION)).isPresent();
    }

    @Test
    void oneReminderIsOfAllPasswordsThatExpire() {
        Notice reminder = ReminderRules.reminderOf(
                List.of(expiring(Password.LOGIN, 1_000), expiring(Password.CONFIRMATION, 2_000)));

        assertThat(reminder)
                .isEqualTo(new Notice(MailKind.EXPIRY_REMINDER, Map.of("login", "1000", "confirmation", "2000")));
    }

    @Test
    void aReminderIsStillTrueOfWhatWasNotChangedSince() {
        Notice reminder = ReminderRules.reminderOf(
                List.of(expiring(Password.LOGIN, 1_000), expiring(Password.CONFIRMATION, 2_000)));

        assertThat(ReminderRules.stillTrue(
                        reminder, List.of(expiring(Password.LOGIN, 1_000), expiring(Password.CONFIRMATION, 2_001))))
                .containsExactly(expiring(Password.LOGIN, 1_000));
    }

    @Test
    void aReminderSaysNothingOfAPasswordThatItDoesNotName() {
        Notice reminder = ReminderRules.reminderOf(List.of(expiring(Password.LOGIN, 1_000)));

        assertThat(ReminderRules.stillTrue(reminder, List.of(expiring(Password.CONFIRMATION, 1_000))))
                .isEmpty();
    }

    private static ExpiringPassword expiring(Password credential, long setAt) {
        return new ExpiringPassword(credential, setAt, LocalDate.EPOCH, "key");
    }

    private static PasswordNow login(long setAt) {
        return password(Password.LOGIN, Optional.of(setAt), PasswordStatus.VALID);
    }

    private static PasswordNow password(Password credential, Optional<Long> setAt, PasswordStatus status) {
        return new PasswordNow(credential, "stored-id", setAt, status);
    }

    private static RealmPolicy policy(Map<String, String> others) {
        Map<String, String> attributes = new HashMap<>(Map.of(
                "dual-password.login.validity-days", "90",
                "dual-password.confirmation.validity-days", "30",
                "dual-password.reminder-days", "7",
                "dual-password.time-zone", "Asia/Tokyo"));
        attributes.putAll(others);
        return RealmPolicy.of(attributes);
    }

    private static long millis(String local) {
        return millis(LocalDateTime.parse(local));
    }

    private static long millis(LocalDateTime local) {
        return local.atZone(TOKYO).toInstant().toEpochMilli();
    }
}
