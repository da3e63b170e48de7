package io.github.dualpassword.policy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.Credential;
import io.github.dualpassword.Password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** A wrong value stops nobody and switches nothing off: the default holds, and the administrator is told. */
class WrongSettingsTest {

    private static final String PASSWORD_POLICY = "dual-password.confirmation.password-policy";

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("wrongValues")
    void aWrongValueIsNamedWithItsAttributeAndWhatIsAllowed(Setting<?> setting, String value) {
        List<WrongSetting> wrong =
                RealmPolicy.of(Map.of(setting.attribute(), value)).wrongSettings();

        assertThat(wrong).containsExactly(new WrongSetting(setting.attribute(), value, setting.allowed()));
        assertThat(wrong.get(0).message()).contains(setting.attribute(), "'" + value + "'", setting.allowed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "five", "5.0", "5 ", "10001", "99999999999999999999"})
    void theDefaultHoldsInPlaceOfAWrongLimit(String value) {
        RealmPolicy policy = RealmPolicy.of(
                Map.of("dual-password.login.max-failures", value, "dual-password.confirmation.max-failures", value));

        assertThat(policy.lockout(Credential.LOGIN).maxFailures()).isEqualTo(5);
        assertThat(policy.lockout(Credential.CONFIRMATION).maxFailures()).isEqualTo(5);
    }

    @Test
    void theDefaultHoldsInPlaceOfAnyOtherWrongValue() {
        RealmPolicy policy = RealmPolicy.of(Map.ofEntries(
                Map.entry("dual-password.login.suspension-minutes", "0"),
                Map.entry("dual-password.login.temporary-suspensions", "-1"),
                Map.entry("dual-password.login.forget-suspensions", "never"),
                Map.entry("dual-password.suspension-notice", "Page"),
                Map.entry("dual-password.time-zone", "Tokyo"),
                Map.entry("dual-password.confirmation-enrolment", "mail_code"),
                Map.entry("dual-password.confirmation.validity-days", "soon"),
                Map.entry("dual-password.confirmation.history", "-1"),
                Map.entry(PASSWORD_POLICY, "passwordHistory(3)"),
                Map.entry("dual-password.provisional.validity-days", "-1"),
                Map.entry("dual-password.expired-passwords", "keep"),
                Map.entry("dual-password.reminder-days", "91"),
                Map.entry("dual-password.change.daily-limit", "-1"),
                Map.entry("dual-password.unknown-logins.limit", "0")));
        RealmPolicy defaults = RealmPolicy.of(Map.of());

        assertThat(policy.lockout(Credential.LOGIN)).isEqualTo(new LockoutPolicy(5, Duration.ofMinutes(30), 2, true));
        assertThat(policy.get(LockoutSettings.SUSPENSION_NOTICE)).isEqualTo(SuspensionNotice.MAIL);
        assertThat(policy.get(BasicSettings.TIME_ZONE)).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(policy.get(ConfirmationSettings.ENROLMENT)).isEqualTo(ConfirmationEnrolment.MAIL_CODE);
        assertThat(policy.validity(Password.CONFIRMATION)).isEqualTo(defaults.validity(Password.CONFIRMATION));
        assertThat(policy.get(PasswordSettings.EXPIRED_PASSWORDS)).isEqualTo(ExpiredPasswords.MUST_CHANGE);
        assertThat(policy.get(PasswordSettings.REMINDER_DAYS)).isEqualTo(7);
        assertThat(policy.get(PasswordSettings.DAILY_CHANGES)).contains(5);
        assertThat(policy.get(ConfirmationSettings.HISTORY)).isEqualTo(3);
        assertThat(policy.get(ConfirmationSettings.PASSWORD_POLICY))
                .isEqualTo(defaults.get(ConfirmationSettings.PASSWORD_POLICY));
        assertThat(policy.provisionalValidity()).isEqualTo(defaults.provisionalValidity());
        assertThat(policy.get(LockoutSettings.UNKNOWN_LOGINS_LIMIT)).isEqualTo(100_000);
        assertThat(policy.wrongSettings()).hasSize(14);
    }

    @Test
    void oneWrongValueLeavesTheOthersAsTheyAre() {
        RealmPolicy policy = RealmPolicy.of(
                Map.of("dual-password.login.max-failures", "many", "dual-password.login.suspension-minutes", "10"));

        assertThat(policy.lockout(Credential.LOGIN)).isEqualTo(new LockoutPolicy(5, Duration.ofMinutes(10), 2, true));
    }

    @Test
    void anAttributeThatNoSettingHasIsNamed() {
        List<WrongSetting> wrong =
                RealmPolicy.of(Map.of("dual-password.max-failures", "3")).wrongSettings();

        assertThat(wrong)
                .singleElement()
                .extracting(WrongSetting::message)
                .isEqualTo("Realm attribute 'dual-password.max-failures' is '3', but must be removed: there is no"
                        + " setting of that name.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordHistory(3)",
                "passwordAge(30)",
                "forceExpiredPasswordChange(90)",
                "hashAlgorithm(pbkdf2-sha512)",
                "hashIterations(1000)",
                "maxAuthAge(60)",
                "recoveryCodesWarningThreshold(2)",
                "length(8)\n",
                "length(8)\0",
                "length(8) and passwordHistory(3)",
                "length(8) and  passwordHistory(3)  and digits(1)",
                "passwordHistory (3)",
                "",
                "   "
            })
    void aPasswordPolicyThatIsNotAboutTheValueIsRefused(String policy) {
        RealmPolicy read = RealmPolicy.of(Map.of(PASSWORD_POLICY, policy));

        assertThat(read.wrongSettings())
                .singleElement()
                .extracting(WrongSetting::message)
                .asString()
                .contains(PASSWORD_POLICY, policy, "rules about the value alone");
        assertThat(read.get(ConfirmationSettings.PASSWORD_POLICY))
                .isEqualTo("length(8) and maxLength(64) and notUsername");
    }

    @Test
    void aLongValueIsShortenedInTheMessage() {
        String message = new WrongSetting("dual-password.time-zone", "x".repeat(10_000), "a time zone").message();

        assertThat(message).contains("'" + "x".repeat(60) + "…'").hasSizeLessThan(200);
    }

    @Test
    void aValueThatFitsIsShownAsItIs() {
        assertThat(new WrongSetting("dual-password.time-zone", "x".repeat(60), "a time zone").message())
                .contains("'" + "x".repeat(60) + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "master\nuser", "\0"})
    void whatCannotBeTheNameOfARoleIsRefused(String value) {
        RealmPolicy policy = RealmPolicy.of(Map.of("dual-password.role.master", value));

        assertThat(policy.wrongSettings())
                .singleElement()
                .extracting(WrongSetting::message)
                .asString()
                .contains("dual-password.role.master", "the name of a realm role");
        assertThat(policy.get(RoleSettings.of(UserType.MASTER))).isEqualTo("master-user");
    }

    @Test
    void anyOtherTextCanBeTheNameOfARole() {
        RealmPolicy policy = RealmPolicy.of(Map.of("dual-password.role.master", "マスター & Co."));

        assertThat(policy.wrongSettings()).isEmpty();
        assertThat(policy.get(RoleSettings.of(UserType.MASTER))).isEqualTo("マスター & Co.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void oneRoleOfSeveralThatNoneCanHaveMakesTheSettingWrong(int place) {
        List<String> names = new ArrayList<>(List.of("payers", "approvers"));
        names.add(place - 1, "x".repeat(RoleSettings.MAX_CHARACTERS + 1));

        List<WrongSetting> wrong = RealmPolicy.of(Map.of(TokenSettings.USERS.attribute(), String.join(",", names)))
                .wrongSettings();

        assertThat(wrong).singleElement().extracting(WrongSetting::attribute).isEqualTo("dual-password.token.users");
    }

    private static boolean isRole(Setting<?> setting) {
        return setting == TokenSettings.USERS || setting.attribute().startsWith("dual-password.role.");
    }

    static Stream<Arguments> wrongValues() {
        return Settings.all().stream()
                .flatMap(setting -> Stream.of("never & nowhere", "--1", "１２３４５６７８９０１", "\uD83D\uDD11")
                        .filter(value -> setting != ConfirmationSettings.PASSWORD_POLICY && !isRole(setting))
                        .map(value -> arguments(setting, value)));
    }
}
