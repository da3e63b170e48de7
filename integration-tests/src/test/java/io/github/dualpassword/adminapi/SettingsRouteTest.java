package io.github.dualpassword.adminapi;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;

import static org.assertj.core.api.Assertions.assertThat;

/** Settings are checked before they are taken, all of a request together. */
class SettingsRouteTest {

    private static final String FAILURES = "dual-password.login.max-failures";
    private static final String MINUTES = "dual-password.login.suspension-minutes";
    private static final String POLICY = "dual-password.confirmation.password-policy";

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    @Test
    void allOfARequestIsTaken() {
        Answer answer = change(Map.of(FAILURES, "7", MINUTES, "45"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(settings());
        assertThat(settings().get(FAILURES).asText()).isEqualTo("7");
        assertThat(settings().get(MINUTES).asText()).isEqualTo("45");
        assertThat(attributes().get(FAILURES).asText()).isEqualTo("7");
    }

    @Test
    void orNoneOfIt() {
        JsonNode before = attributes();

        Answer answer = change(Map.of(FAILURES, "8", MINUTES, "0", "dual-password.no-such", "1"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText())
                .contains(MINUTES, "'0'", "a whole number from 1 to 525600", "dual-password.no-such")
                .doesNotContain(FAILURES);
        assertThat(attributes()).isEqualTo(before);
    }

    @Test
    void nullBringsTheDefaultBack() {
        change(Map.of(FAILURES, "7", POLICY, "digits(4)")).orFail();
        Map<String, String> nulls = new HashMap<>();
        nulls.put(FAILURES, null);
        nulls.put(POLICY, null);

        JsonNode answer = change(nulls).orFail().json();

        assertThat(answer.get(FAILURES).asText()).isEqualTo("5");
        assertThat(answer.get(POLICY).asText()).isEqualTo("length(8) and maxLength(64) and notUsername");
        assertThat(attributes().has(FAILURES)).isFalse();
    }

    @Test
    void otherAttributesOfTheRealmStayAsTheyAre() {
        JsonNode before = attributes().get("acr.loa.map");

        change(Map.of(FAILURES, "6")).orFail();

        assertThat(before.asText()).isNotEmpty();
        assertThat(attributes().get("acr.loa.map")).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "dual-password.version | 2 | a whole number from 1 to 1",
                "dual-password.suspension-notice | Page | mail or page",
                "dual-password.suspension-sessions | yes | keep or end-when-permanent or end",
                "dual-password.time-zone | Tokyo | the name of a time zone",
                "dual-password.profile | three-stage | two-stage",
                "dual-password.login.max-failures | 0 | a whole number from 1 to 10000",
                "dual-password.login.max-failures | five | a whole number from 1 to 10000",
                "dual-password.login.max-failures | '' | a whole number from 1 to 10000",
                "dual-password.login.suspension-minutes | 525601 | a whole number from 1 to 525600",
                "dual-password.login.temporary-suspensions | -1 | a whole number from 0 to 1000",
                "dual-password.login.forget-suspensions | never | success or release",
                "dual-password.confirmation.max-failures | 5.0 | a whole number from 1 to 10000",
                "dual-password.confirmation.suspension-minutes | 0 | a whole number from 1 to 525600",
                "dual-password.confirmation.temporary-suspensions | 1001 | a whole number from 0 to 1000",
                "dual-password.confirmation.forget-suspensions | SUCCESS | success or release",
                "dual-password.confirmation-enrolment | mail | mail-code or provisional",
                "dual-password.confirmation.validity-days | 36501 | a whole number from 0 to 36500",
                "dual-password.confirmation.history | 99999999999 | a whole number from 0 to 100",
                "dual-password.confirmation.password-policy | passwordHistory(3) | rules about the value alone",
                "dual-password.confirmation.password-policy | noSuchRule(3) | a password policy in Keycloak's notation",
                "dual-password.confirmation.password-policy | length(eight) | a password policy in Keycloak's notation",
                "dual-password.confirmation.password-policy | length( | a password policy in Keycloak's notation",
                "dual-password.confirmation.password-policy | regexPattern([) | a password policy in Keycloak's notation",
                "dual-password.login.validity-days | 36501 | a whole number from 0 to 36500",
                "dual-password.expired-passwords | never | must-change or warn",
                "dual-password.failures-notice | 1001 | a whole number from 0 to 1000",
                "dual-password.confirmation.history-days | 3651 | a whole number from 0 to 3650",
                "dual-password.reminder-days | 91 | a whole number from 0 to 90",
                "dual-password.change.daily-limit | -1 | a whole number from 0 to 1000",
                "dual-password.help-url | javascript:help() | a web address that begins with http:// or https://",
                "dual-password.certificate-login-url | http://bank.example | an address that begins with https:// and a host name",
                "dual-password.contact-form-url | /form.pdf | a web address that begins with http:// or https://",
                "dual-password.software-keyboard | on | none or offered",
                "dual-password.certificate-issue-url | javascript:go() | a web address that begins with http:// or https://",
                "dual-password.login-id-url | bank.example | a web address that begins with http:// or https://",
                "dual-password.previous-logins | on | none or kept",
                "dual-password.new-device-notice | page | none or mail",
                "dual-password.logins.retention-days | 0 | a whole number from 1 to 3660",
                "dual-password.token-registration-button | true | none or offered",
                "dual-password.provisional.validity-days | 3651 | a whole number from 0 to 3650",
                "dual-password.unknown-logins.limit | 99 | a whole number from 100 to 10000000",
                "dual-password.confirmation-code.tries | 11 | a whole number from 1 to 10",
                "dual-password.confirmation-code.per-hour | 0 | a whole number from 1 to 100",
                "dual-password.confirmation-code.per-day | 101 | a whole number from 1 to 100",
                "dual-password.token.max-failures | 0 | a whole number from 1 to 10000",
                "dual-password.token.suspension-minutes | 0 | a whole number from 1 to 525600",
                "dual-password.token.temporary-suspensions | -1 | a whole number from 0 to 1000",
                "dual-password.token.forget-suspensions | never | success or release",
                "dual-password.token-registration.max-failures | 10001 | a whole number from 1 to 10000",
                "dual-password.token-registration.suspension-minutes | 525601 | a whole number from 1 to 525600",
                "dual-password.token-registration.temporary-suspensions | 1001 | a whole number from 0 to 1000",
                "dual-password.token-registration.forget-suspensions | Success | success or release",
                "dual-password.existing-otp.max-failures | 1.5 | a whole number from 1 to 10000",
                "dual-password.existing-otp.suspension-minutes | 0 | a whole number from 1 to 525600",
                "dual-password.existing-otp.temporary-suspensions | 1001 | a whole number from 0 to 1000",
                "dual-password.existing-otp.forget-suspensions | RELEASE | success or release",
                "dual-password.existing-otp | 2026-04-01 | a moment as 2026-04-01T09:00:00+09:00, or none",
                "dual-password.token.registration-delay-minutes | 1441 | a whole number from 0 to 1440",
                "dual-password.token.reminder-days | 366 | a whole number from 0 to 365",
                "dual-password.token.registration-pause | 8:10-20:50 | hours as 20:50-08:10, or none",
                "dual-password.token.at-login | yes | never or where-usable or always",
                "dual-password.token.vault-entry | ${vault.token-key} | 1 to 64 letters, digits, hyphens and underscores",
                "dual-password.token.users | a\tb | names of realm roles, separated by commas",
                "dual-password.token.required-from | 2026-04-31 | a day as 2026-04-01, or none",
                "dual-password.token.most-users | 10001 | a whole number from 1 to 10000",
                "dual-password.before-login.enabled | on | true or false",
                "dual-password.before-login.procedures | unlock | one or more of release, reset, release-otp",
                "dual-password.before-login.release.credentials | none | otp or otp-and-confirmation",
                "dual-password.before-login.reset.credentials | password | otp or otp-and-confirmation",
                "dual-password.before-login.release-otp.credentials | OTP | otp or otp-and-confirmation",
                "dual-password.before-login.max-failures | 101 | a whole number from 1 to 100",
                "dual-password.before-login.pause-hours | 0 | a whole number from 1 to 8760",
                "dual-password.before-login.reset-rest-hours | 0 | a whole number from 1 to 8760",
                "dual-password.throttle.login.per-address | -1 | a whole number from 0 to 100000",
                "dual-password.activation-password.tries | 0 | a whole number from 1 to 10",
                "dual-password.activation-password.per-hour | 101 | a whole number from 1 to 100",
                "dual-password.activation-password.per-day | 0 | a whole number from 1 to 100",
                "dual-password.software-token.issue | yes | off or on",
                "dual-password.software-token.service-id | 1234567 | 8 digits, or none",
                "dual-password.software-token.period-seconds | 45 | 30 or 60",
                "dual-password.software-token.valid-hours | 0 | a whole number from 1 to 168",
                "dual-password.software-token.cool-down-minutes | 10081 | a whole number from 0 to 10080",
                "dual-password.software-token.needs-confirmation-password | true | off or on",
                "dual-password.software-token.page-in-mail | ON | off or on",
                "dual-password.software-token.other-apps | yes | off or on",
                "dual-password.throttle.token-activation.per-address | -1 | a whole number from 0 to 100000",
                "dual-password.throttle.before-login.per-address | 100001 | a whole number from 0 to 100000",
                "dual-password.throttle.before-login.per-address-and-administrator | ten | a whole number from 0 to 100000",
                "dual-password.throttle.pause-minutes | 0 | a whole number from 1 to 1440",
                "dual-password.spraying.login-ids-per-address | 201 | a whole number from 0 to 200",
                "dual-password.spraying.login-ids-per-password | 201 | a whole number from 0 to 200",
                "dual-password.spraying.period-minutes | 1441 | a whole number from 1 to 1440",
                "dual-password.role.master | '' | the name of a realm role",
                "dual-password.role.administrator | '' | the name of a realm role",
                "dual-password.role.general | '' | the name of a realm role",
                "dual-password.role.full-history | '' | the name of a realm role",
                "dual-password.masters-notice | never | concerning-masters or always",
                "dual-password.after-reset | released | stays-suspended or is-released",
                "dual-password.history.retention-days | 0 | a whole number from 1 to 3660",
                "dual-password.log-stream | yes | off or on",
                "dual-password.unknown-logins.retention-days | 0 | a whole number from 1 to 3660",
                "dual-password.mails.retention-days | 0 | a whole number from 1 to 3660",
                "dual-password.reminders.retention-days | 399 | a whole number from 400 to 3660",
                "dual-password.token-imports.retention-days | 31 | a whole number from 1 to 30",
                "dual-password.transactions.retention-days | 0 | a whole number from 1 to 3660",
                "dual-password.approvals.retention-days | 1 | a whole number from 2 to 3660",
                "dual-password.software-token.one-push | yes | off or on",
                "dual-password.software-token.approval-seconds | 29 | a whole number from 30 to 600",
                "dual-password.software-token.push | yes | off or on",
                "dual-password.software-token.push-vault-entry | ${vault.push-key} | 1 to 64 letters, digits, hyphens and underscores",
                "dual-password.software-token.push-hosts | push.example, 127.0.0.1 | host names, separated by commas",
                "dual-password.passkey.use | yes | off or on",
                "dual-password.passkey.at-otp-level | true | off or on",
                "dual-password.passkey.at-confirmation-level | yes | off or on",
                "dual-password.passkey.synced | no | off or on",
                "dual-password.passkey.further | both | by-passkey or by-code",
                "dual-password.passkey.most | 0 | a whole number from 1 to 20",
                "dual-password.passkey.cool-down-minutes | 10081 | a whole number from 0 to 10080",
                "dual-password.passkey.failures | 101 | a whole number from 0 to 100",
                "dual-password.passkey-proofs.retention-days | 0 | a whole number from 1 to 3660",
                "dual-password.transaction.valid-minutes | 61 | a whole number from 1 to 60",
                "dual-password.transaction.events | everything | identifier-and-hash or nothing",
                "dual-password.permissions.release-password | general: general | operator types (master, administrator)",
                "dual-password.permissions.service-stop | master: self general | operator types (master, administrator)",
                "dual-password.permissions.change-passwords | master | operator types (master, administrator)",
                "dual-password.permissions.release-otp | master: | operator types (master, administrator)",
                "dual-password.permissions.revoke-token | master: general; master: general | or nobody",
                "dual-password.permissions.revoke-passkeys | master: self general | or nobody",
                "dual-password.permissions.pre-login-unlock | everybody | general, self",
                "dual-password.permissions.pre-login-reset | master: general general; | or nobody",
                "dual-password.permissions.pre-login-release-otp | administrator: self | or nobody"
            })
    void aWrongValueIsRefusedAndNamedWithWhatIsAllowed(String attribute, String value, String allowed) {
        JsonNode before = attributes();

        Answer answer = change(Map.of(attribute, value));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").asText()).isEqualTo("setting_refused");
        assertThat(answer.json().get("message").asText()).contains(attribute, "'" + value + "'", allowed);
        assertThat(attributes()).isEqualTo(before);
    }

    @Test
    void everySettingHasAWrongValueAbove() throws NoSuchMethodException {
        String[] rows = SettingsRouteTest.class
                .getDeclaredMethod(
                        "aWrongValueIsRefusedAndNamedWithWhatIsAllowed", String.class, String.class, String.class)
                .getAnnotation(CsvSource.class)
                .value();

        assertThat(settings().properties())
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(rows).anyMatch(row -> row.startsWith(setting.getKey() + " |")));
    }

    @ParameterizedTest
    @CsvSource({"registrationAllowed", "acr.loa.map", "login.max-failures", "''"})
    void whatIsNoSettingCannotBeChangedHere(String attribute) {
        JsonNode before = ground.server().admin().get(ground.realm().path(""));

        Answer answer = change(Map.of(attribute, "1"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).contains("There is no setting '" + attribute + "'");
        assertThat(ground.server().admin().get(ground.realm().path(""))).isEqualTo(before);
    }

    @Test
    void aHugeValueIsRefusedAndShownShortened() {
        Answer answer = change(Map.of("dual-password.time-zone", "x".repeat(100_000)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("x…").hasSizeLessThan(400);
    }

    @Test
    void controlCharactersAreRefused() {
        assertThat(change(Map.of(POLICY, "length(8)\0")).status()).isEqualTo(400);
        assertThat(change(Map.of(FAILURES, "5\n")).status()).isEqualTo(400);
    }

    private static JsonNode attributes() {
        return ground.server().admin().get(ground.realm().path("")).get("attributes");
    }

    private static JsonNode settings() {
        return ground.server().admin().get(ground.realm().path("/dual-password/settings"));
    }

    private static Answer change(Map<String, String> changes) {
        return ground.server().admin().call("PATCH", ground.realm().path("/dual-password/settings"), changes);
    }
}
