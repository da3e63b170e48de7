package io.github.dualpassword.policy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.Credential;
import io.github.dualpassword.Password;

import static org.assertj.core.api.Assertions.assertThat;

/** What a realm decides is what holds. */
class RealmPolicyTest {

    @Test
    void eachCredentialHasSuspensionSettingsOfItsOwn() {
        RealmPolicy policy = RealmPolicy.of(Map.of(
                "dual-password.login.max-failures", "3",
                "dual-password.login.suspension-minutes", "60",
                "dual-password.login.temporary-suspensions", "0",
                "dual-password.login.forget-suspensions", "release",
                "dual-password.confirmation.max-failures", "10"));

        assertThat(policy.lockout(Credential.LOGIN)).isEqualTo(new LockoutPolicy(3, Duration.ofHours(1), 0, false));
        assertThat(policy.lockout(Credential.CONFIRMATION))
                .isEqualTo(new LockoutPolicy(10, Duration.ofMinutes(30), 2, true));
        assertThat(policy.wrongSettings()).isEmpty();
    }

    @Test
    void aTokenIsRequiredFromADayOnOrAtOnceWhereNobodyLogsInWithout() {
        RealmPolicy always = RealmPolicy.of(Map.of("dual-password.token.at-login", "always"));
        RealmPolicy whereUsable = RealmPolicy.of(Map.of("dual-password.token.at-login", "where-usable"));
        RealmPolicy later = RealmPolicy.of(
                Map.of("dual-password.token.at-login", "always", "dual-password.token.required-from", "2026-04-01"));

        assertThat(RealmPolicy.of(Map.of()).tokenRequiredFrom()).isEmpty();
        assertThat(whereUsable.tokenRequiredFrom()).isEmpty();
        assertThat(always.tokenRequiredFrom()).contains(LocalDate.MIN);
        assertThat(later.tokenRequiredFrom()).contains(LocalDate.of(2026, 4, 1));
    }

    @Test
    void theOtherSettingsAreRead() {
        RealmPolicy policy = RealmPolicy.of(Map.ofEntries(
                Map.entry("dual-password.version", "1"),
                Map.entry("dual-password.suspension-notice", "page"),
                Map.entry("dual-password.time-zone", "Europe/Berlin"),
                Map.entry("dual-password.confirmation-enrolment", "provisional"),
                Map.entry("dual-password.login.validity-days", "60"),
                Map.entry("dual-password.confirmation.validity-days", "30"),
                Map.entry("dual-password.confirmation.history", "12"),
                Map.entry("dual-password.confirmation.history-days", "365"),
                Map.entry("dual-password.confirmation.password-policy", "length(10) and digits(1)"),
                Map.entry("dual-password.provisional.validity-days", "1"),
                Map.entry("dual-password.expired-passwords", "warn"),
                Map.entry("dual-password.reminder-days", "14"),
                Map.entry("dual-password.change.daily-limit", "2"),
                Map.entry("dual-password.unknown-logins.limit", "5000")));

        assertThat(policy.isSetUp()).isTrue();
        assertThat(policy.get(LockoutSettings.SUSPENSION_NOTICE)).isEqualTo(SuspensionNotice.PAGE);
        assertThat(policy.get(BasicSettings.TIME_ZONE)).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(policy.get(ConfirmationSettings.ENROLMENT)).isEqualTo(ConfirmationEnrolment.PROVISIONAL);
        assertThat(policy.validity(Password.LOGIN)).isEqualTo(new Validity(60, ZoneId.of("Europe/Berlin")));
        assertThat(policy.validity(Password.CONFIRMATION)).isEqualTo(new Validity(30, ZoneId.of("Europe/Berlin")));
        assertThat(policy.get(ConfirmationSettings.HISTORY)).isEqualTo(12);
        assertThat(policy.get(ConfirmationSettings.HISTORY_AGE)).isEqualTo(Duration.ofDays(365));
        assertThat(policy.get(ConfirmationSettings.PASSWORD_POLICY)).isEqualTo("length(10) and digits(1)");
        assertThat(policy.provisionalValidity().days()).isEqualTo(1);
        assertThat(policy.get(PasswordSettings.EXPIRED_PASSWORDS)).isEqualTo(ExpiredPasswords.WARN);
        assertThat(policy.get(PasswordSettings.REMINDER_DAYS)).isEqualTo(14);
        assertThat(policy.get(PasswordSettings.DAILY_CHANGES)).contains(2);
        assertThat(policy.get(LockoutSettings.UNKNOWN_LOGINS_LIMIT)).isEqualTo(5_000);
        assertThat(policy.wrongSettings()).isEmpty();
    }

    @Test
    void zeroMeansNone() {
        RealmPolicy policy =
                RealmPolicy.of(Map.of("dual-password.reminder-days", "0", "dual-password.change.daily-limit", "0"));

        assertThat(policy.get(PasswordSettings.REMINDER_DAYS)).isZero();
        assertThat(policy.get(PasswordSettings.DAILY_CHANGES)).isEmpty();
    }

    @Test
    void attributesOfOthersAreNoneOfOurBusiness() {
        RealmPolicy policy = RealmPolicy.of(Map.of("acr.loa.map", "{}", "dual-passwords", "x", "frontendUrl", ""));

        assertThat(policy.wrongSettings()).isEmpty();
    }

    @Test
    void whatTheRealmChangesLaterIsNotWhatWasRead() {
        Map<String, String> attributes = new HashMap<>(Map.of("dual-password.login.max-failures", "3"));
        RealmPolicy policy = RealmPolicy.of(attributes);
        attributes.put("dual-password.login.max-failures", "100");

        assertThat(policy.lockout(Credential.LOGIN).maxFailures()).isEqualTo(3);
    }

    @Test
    void aRealmWithAnotherVersionIsMarkedAndReported() {
        assertThat(RealmPolicy.of(Map.of("dual-password.version", " ")).isSetUp())
                .isFalse();
        RealmPolicy policy = RealmPolicy.of(Map.of("dual-password.version", "2"));

        assertThat(policy.isSetUp()).isTrue();
        assertThat(policy.wrongSettings())
                .isEqualTo(List.of(new WrongSetting("dual-password.version", "2", "a whole number from 1 to 1")));
    }

    @Test
    void whatOperationsOnUsersDoIsRead() {
        RealmPolicy policy = RealmPolicy.of(Map.of(
                "dual-password.suspension-sessions", "end-when-permanent",
                "dual-password.after-reset", "is-released",
                "dual-password.role.full-history", "history",
                "dual-password.history.retention-days", "30"));

        assertThat(policy.get(LockoutSettings.SUSPENSION_SESSIONS)).isEqualTo(SuspensionSessions.END_WHEN_PERMANENT);
        assertThat(policy.get(AdministrationSettings.AFTER_RESET)).isEqualTo(AfterReset.IS_RELEASED);
        assertThat(policy.get(RoleSettings.FULL_HISTORY)).isEqualTo("history");
        assertThat(policy.get(AdministrationSettings.HISTORY_RETENTION)).isEqualTo(Duration.ofDays(30));
        assertThat(policy.wrongSettings()).isEmpty();
    }
}
