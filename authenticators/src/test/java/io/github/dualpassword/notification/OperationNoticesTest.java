package io.github.dualpassword.notification;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.UserType;

import static org.assertj.core.api.Assertions.assertThat;

/** Which operation is told by which mail, and which by none. */
class OperationNoticesTest {

    private static final long NOW = 1_800_000_000_000L;

    @Test
    void aReleasedTokenIsNamed() {
        Notice told = token("release-otp", Map.of("token", "12345678"));

        assertThat(told.kind()).isEqualTo(MailKind.TOKEN_RELEASED);
        assertThat(told.fact(Notice.TOKEN)).contains("12345678");
        assertThat(told.fact(Notice.FROM)).isEmpty();
    }

    @Test
    void aRevokedTokenIsNamedAndFromWhenOnAnotherCanBeRegistered() {
        Notice told = token("revoke-token", Map.of("token", "12345678", "registration_from", "1800001800000"));

        assertThat(told.kind()).isEqualTo(MailKind.TOKEN_REVOKED);
        assertThat(told.fact(Notice.TOKEN)).contains("12345678");
        assertThat(told.fact(Notice.FROM)).contains("1800001800000");
    }

    @Test
    void ofRevokedPasskeysItIsToldHowMany() {
        Notice told = token("revoke-passkeys", Map.of("passkeys", "a,b,c"));

        assertThat(told.kind()).isEqualTo(MailKind.PASSKEYS_REVOKED);
        assertThat(told.fact(Notice.PASSKEYS)).contains("3");
        assertThat(told.fact(Notice.SET_BY)).contains("operator");
    }

    @ParameterizedTest
    @CsvSource({
        "pre-login-unlock, true",
        "pre-login-reset, true",
        "pre-login-release-otp, true",
        "release-password, false",
        "change-passwords, false"
    })
    void whatIsDoneBeforeLoginIsToldToAllInstead(String operation, boolean covered) {
        assertThat(new OperationNotices(line(operation, Map.of())).areCovered()).isEqualTo(covered);
    }

    private static Notice token(String operation, Map<String, String> facts) {
        return new OperationNotices(line(operation, facts)).forTarget().orElseThrow();
    }

    private static OperationRecord line(String operation, Map<String, String> facts) {
        return new OperationRecord(
                "line",
                Optional.of("contract"),
                NOW,
                Optional.empty(),
                new Person("operator", "master01", ""),
                new Person("target", "user01", ""),
                operation,
                OperationOutcome.DONE,
                Optional.empty(),
                facts);
    }

    /** States are letters: u usable, l and c temporarily suspended, L and C for good, S service stopped, B by the bank. */
    @ParameterizedTest(name = "{0}: {1} becomes {2}, {3} named")
    @CsvSource({
        "release-password, L, u, login, RELEASED, login, ''",
        "release-password, lc, u, 'login,confirmation', RELEASED, 'login,confirmation', ''",
        // What is suspended still is not told as released.
        "release-password, lCB, CB, login, RELEASED, login, ''",
        "release-password, S, u, '', SERVICE_RESTORED, '', ''",
        "release-password, LS, u, login, SERVICE_RESTORED, '', login",
        // The operator may not lift the stop.
        "release-password, LS, S, login, RELEASED, login, ''",
        "service-stop, u, S, '', SERVICE_STOPPED, '', ''",
        "service-stop, l, lS, '', SERVICE_STOPPED, '', ''",
        "change-passwords, u, u, 'login,confirmation', PASSWORDS_CHANGED, 'login,confirmation', ''",
        "change-passwords, Lc, c, login, PASSWORDS_CHANGED, login, login"
    })
    void oneOperationIsOneMail(
            String operation,
            String before,
            String after,
            String credentials,
            MailKind kind,
            String named,
            String releasedToo) {
        Notice told = notices(operation, before, after, credentials).forTarget().orElseThrow();

        assertThat(told.kind()).isEqualTo(kind);
        assertThat(told.fact(Notice.CREDENTIALS).orElse("")).isEqualTo(named);
        assertThat(told.fact(Notice.RELEASED_TOO).orElse("")).isEqualTo(releasedToo);
        assertThat(told.fact(Notice.AT)).contains(String.valueOf(NOW));
        assertThat(told.fact(Notice.SET_BY))
                .isEqualTo(kind == MailKind.PASSWORDS_CHANGED ? Optional.of("operator") : Optional.empty());
    }

    /** What there was none of before was not changed. */
    @ParameterizedTest(name = "{0} of which {1} are first: {2}")
    @CsvSource({
        "confirmation, confirmation, CONFIRMATION_REGISTERED, confirmation, ''",
        "'login,confirmation', confirmation, PASSWORDS_CHANGED, login, confirmation",
        "'login,confirmation', '', PASSWORDS_CHANGED, 'login,confirmation', ''"
    })
    void aFirstConfirmationPasswordIsToldAsRegistered(
            String credentials, String first, MailKind kind, String named, String registeredToo) {
        OperationNotices notices =
                notices("change-passwords", Map.of("credentials", credentials, "first_credentials", first));

        Notice told = notices.forTarget().orElseThrow();

        assertThat(told.kind()).isEqualTo(kind);
        assertThat(told.fact(Notice.CREDENTIALS)).contains(named);
        assertThat(told.fact(Notice.REGISTERED_TOO).orElse("")).isEqualTo(registeredToo);
        assertThat(told.fact(Notice.SET_BY)).contains("operator");
        assertThat(notices.forMasters().fact(Notice.WHAT)).contains(kind.id());
    }

    @ParameterizedTest
    @CsvSource({"change-passwords, '', ''", "release-password, B, B", "service-stop, S, S"})
    void whatConcernsNeitherPasswordsNorServiceIsNoMailToTheTarget(String operation, String before, String after) {
        assertThat(notices(operation, before, after, "").forTarget()).isEmpty();
    }

    @Test
    void mastersReadWhoDidWhatToWhomAndNoStateOfAnyPassword() {
        Notice told = notices("release-password", "LS", "u", "login").forMasters();

        assertThat(told)
                .isEqualTo(new Notice(
                        MailKind.USER_ADMINISTERED,
                        Map.of(
                                "what",
                                "service-restored",
                                "operator",
                                "operator-id",
                                "target",
                                "target-id",
                                "at",
                                String.valueOf(NOW))));
    }

    @ParameterizedTest(name = "{0}, target {1}: {2}")
    @CsvSource({
        "concerning-masters, MASTER, true",
        "concerning-masters, ADMINISTRATOR, false",
        "concerning-masters, GENERAL, false",
        "concerning-masters, , false",
        "always, MASTER, true",
        "always, GENERAL, true",
        "always, , true"
    })
    void mastersAreToldOfMastersAndWhereTheRealmSaysSoOfEverybody(String setting, UserType target, boolean told) {
        RealmPolicy policy = RealmPolicy.of(Map.of("dual-password.masters-notice", setting));
        assertThat(policy.wrongSettings()).isEmpty();

        assertThat(OperationNotices.concernsMasters(policy, Optional.ofNullable(target)))
                .isEqualTo(told);
    }

    private static OperationNotices notices(String operation, String before, String after, String credentials) {
        return notices(operation, Map.of("state_before", before, "state_after", after, "credentials", credentials));
    }

    private static OperationNotices notices(String operation, Map<String, String> given) {
        Map<String, String> facts = given.entrySet().stream()
                .filter(fact -> !fact.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new OperationNotices(new OperationRecord(
                "id",
                Optional.of("contract"),
                NOW,
                Optional.of("execution"),
                new Person("operator-id", "master01", "データ一子"),
                new Person("target-id", "user01", "データ太郎"),
                operation,
                OperationOutcome.DONE,
                Optional.empty(),
                facts));
    }
}
