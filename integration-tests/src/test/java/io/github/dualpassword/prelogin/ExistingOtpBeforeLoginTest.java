package io.github.dualpassword.prelogin;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.otp.KeyFob;
import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.otp.StockOtp;
import io.github.dualpassword.prelogin.BeforeLoginScreen.Entry;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Administrators whose second factor is an app that they had registered by Keycloak's own page, where the realm counts these. */
class ExistingOtpBeforeLoginTest {

    private static final int BUDGET = 5;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withRealmOfItsOwn()
            .withProfile(
                    "hardware-token",
                    file -> BeforeLoginRealm.with(file.withoutUsers().quickHashes()));

    private BeforeLoginCompany company;

    @BeforeEach
    void start() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        StockOtp.switchOn(ground.realm());
    }

    @Test
    void aCodeOfTheAppAuthorisesOnceAndIsUsedUpInside() {
        company = BeforeLoginCompany.added(ground.realm(), "app-once", 621);
        KeyFob app = KeyFob.number(624);
        TestUser administrator = administrator("app-once-chief", app);
        Entry entry = entry(administrator, app);

        assertThat(isDone(entry)).isTrue();

        assertThat(isDone(entry)).isFalse();
        assertThat(Sharers.enter(ground.realm(), administrator, entry.fields().get("one-time-password")))
                .isEqualTo("USED");
        nextMinute();
        assertThat(isDone(entry(administrator, app))).isTrue();
    }

    @Test
    void wrongCodesCloseThisDoorAndLeaveTheAppAlone() {
        company = BeforeLoginCompany.added(ground.realm(), "app-wrong", 622);
        KeyFob app = KeyFob.number(625);
        TestUser administrator = administrator("app-wrong-chief", app);
        Entry wrong = entry(administrator, app)
                .code(app.wrongCodeAt(ground.realm().now().toEpochMilli()));

        IntStream.range(0, BUDGET).forEach(each -> wrong.execute(ground.realm()));

        assertThat(ground.realm().metric("dual_password_evaluations_total", Map.of("credential", "before-login-code")))
                .isGreaterThanOrEqualTo(BUDGET);
        assertThat(isDone(entry(administrator, app))).isFalse();
        assertThat(Sharers.enter(ground.realm(), administrator, code(app))).isEqualTo("ACCEPTED");
    }

    /** It replaces the app: two factors would be two chances. */
    @Test
    void whoHasRegisteredATokenAuthorisesByThatAlone() {
        company = BeforeLoginCompany.added(ground.realm(), "app-token", 623);
        KeyFob app = KeyFob.number(626);
        TestUser administrator = administrator("app-token-chief", app);
        company.token().register(administrator);

        assertThat(isDone(entry(administrator, app))).isFalse();
        assertThat(isDone(company.entry("release").operator(administrator.loginId())))
                .isTrue();
    }

    @Test
    void whetherAnAdministratorHasAnAppIsToldByNoWork() {
        company = BeforeLoginCompany.added(ground.realm(), "app-work", 629);
        ground.realm().attribute("dual-password.before-login.max-failures", "100");
        KeyFob app = KeyFob.number(630);
        TestUser with = administrator("app-work-chief", app);
        TestUser without = company.member("app-work-other", "administrator-user");
        ServerWork ofNobody = workOf("nobody-has-this");

        assertThat(ofNobody.statements()).isPositive();
        assertThat(workOf(with.loginId())).isEqualTo(ofNobody);
        assertThat(workOf(without.loginId())).isEqualTo(ofNobody);
        assertThat(workOf(company.administrator().loginId())).isEqualTo(ofNobody);
    }

    /** Of a wrong code. */
    private ServerWork workOf(String operator) {
        return ServerWork.of(ground.realm(), () -> {
            nextMinute();
            Entry entry = company.entryWithCode("release", company.token().wrongCode())
                    .operator(operator);
            Page page = BeforeLoginScreen.open(ground.realm());
            return () -> entry.execute(page);
        });
    }

    @Test
    void whereTheRealmCountsNoAppsNoneAuthorises() {
        company = BeforeLoginCompany.added(ground.realm(), "app-off", 627);
        KeyFob app = KeyFob.number(628);
        TestUser administrator = administrator("app-off-chief", app);
        StockOtp.switchOff(ground.realm());

        assertThat(isDone(entry(administrator, app))).isFalse();
        assertThat(ground.realm()
                        .events("RESET_PASSWORD_ERROR")
                        .get(0)
                        .get("error")
                        .asText())
                .isEqualTo("wrong_code");
    }

    @AfterEach
    void putSettingBack() {
        ground.realm().attribute("dual-password.before-login.max-failures", "5");
    }

    private TestUser administrator(String loginId, KeyFob app) {
        TestUser administrator = StockOtp.user(ground.realm(), loginId, StockOtp.clock(app, StockOtp.BEFORE))
                .withConfirmationPassword()
                .withRole("administrator-user");
        company.token().contract().join(administrator);
        return administrator;
    }

    private Entry entry(TestUser administrator, KeyFob app) {
        return Entry.of("release")
                .target(company.user().loginId())
                .operator(administrator.loginId())
                .code(code(app));
    }

    private static void nextMinute() {
        ground.realm().standClockAt(ground.realm().now().plus(MINUTE));
    }

    private static String code(KeyFob app) {
        return app.codeAt(ground.realm().now().toEpochMilli());
    }

    private static boolean isDone(Entry entry) {
        return entry.execute(ground.realm()).has(BeforeLoginScreen.RESULT);
    }
}
