package io.github.dualpassword.otp;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.AuthorizationResponse;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** A login asks for a code after the password, where the realm says so, whatever door somebody comes by. */
class CodeAtLoginTest {

    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    private static final String FIELD = "one-time-password";
    private static final String ASKED = "#dual-password-login-otp";
    private static final String WITHOUT = "#dual-password-login-without-otp";
    private static final String REGISTRATION = "#dual-password-register-token";

    private Journeys journeys;

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        journeys = new Journeys(ground.realm());
        atLogin("always");
    }

    @AfterEach
    void putSettingsBack() {
        atLogin("never");
        ground.realm().attribute("dual-password.token.users", "");
        ground.realm().attribute("dual-password.token.required-from", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"where-usable", "always"})
    @Requirement("J09")
    void theCodeIsAskedForAfterThePasswordAndOnceASession(String setting) {
        atLogin(setting);
        Sharers sharers = Sharers.added(ground.realm(), "asked-" + setting, setting.length(), 1);
        TestUser user = sharers.user(0);
        Visitor visitor = ground.client().visitor();

        Page page = visitor.open(plain().url()).logIn(user.loginId(), user.loginPassword());

        assertThat(page.has(ASKED)).isTrue();
        assertThat(page.text())
                .contains(Messages.JAPANESE.text("dualPasswordOtpTitle"))
                .contains(Messages.JAPANESE.text("dualPasswordLoginOtpIntro"));
        AuthorizationRequest silent = ground.client().authorization().prompt("none");
        assertThat(visitor.open(silent.url()).response().error()).contains("login_required");
        assertThat(enter(page, sharers.code()).response().code()).isPresent();
        assertThat(visitor.open(plain().url()).response().code()).isPresent();
        assertThat(visitor.open(plain().prompt("login").url())
                        .submit(Map.of("password", user.loginPassword()))
                        .has(ASKED))
                .isTrue();
    }

    @Test
    void aWrongPasswordLooksTheSameWithAndWithoutAToken() {
        Sharers sharers = Sharers.added(ground.realm(), "looks", 32, 1);
        TestUser without = ground.userWithLoginPassword("looks-without");

        Page withToken = journeys.logIn(sharers.user(0).loginId(), Journeys.WRONG);
        Page withoutToken = journeys.logIn(without.loginId(), Journeys.WRONG);
        Page unknown = journeys.logIn("looks-unknown", Journeys.WRONG);

        assertThat(withToken.has(ASKED)).isFalse();
        assertThat(withToken.text().replace(sharers.user(0).loginId(), ""))
                .isEqualTo(withoutToken.text().replace(without.loginId(), ""))
                .isEqualTo(unknown.text().replace("looks-unknown", ""));
    }

    @Test
    void wrongCodesCountForTheTokenAndNeverForThePassword() {
        Sharers sharers = Sharers.added(ground.realm(), "counts", 33, 1);
        TestUser user = sharers.user(0);
        String wrong = sharers.fob().wrongCodeAt(TestGround.MORNING.toEpochMilli());
        Page page = journeys.logIn(user);

        for (int entry = 0; entry < 4; entry++) {
            page = enter(page, wrong);
            assertThat(page.has(ASKED)).isTrue();
        }
        page = enter(page, wrong);

        assertThat(page.has(WITHOUT + "[data-refusal=otp_suspended]")).isTrue();
        assertThat(sharers.state(user)).isEqualTo("SUSPENDED");
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isZero();
        assertEnded(page, "otp_suspended");
        assertThat(user.events("CUSTOM_REQUIRED_ACTION_ERROR"))
                .hasSize(5)
                .allSatisfy(event -> assertThat(event.get("error").asText()).isEqualTo("invalid_user_credentials"));
    }

    @Test
    @Requirement("C10")
    void aSuspendedTokenKeepsNobodyOutWhereTheRealmSaysSo() {
        atLogin("where-usable");
        Sharers sharers = suspended("lenient", 34);
        TestUser user = sharers.user(0);
        Visitor visitor = ground.client().visitor();
        Page told = visitor.open(plain().url()).logIn(user.loginId(), user.loginPassword());

        assertThat(told.has(WITHOUT + "[data-refusal=otp_suspended]")).isTrue();
        assertThat(told.text())
                .contains(Messages.JAPANESE.text("dualPasswordOtpSuspended"))
                .contains(Messages.JAPANESE.text("dualPasswordLoginOtpTold"));
        assertThat(told.press("go-on").response().code()).isPresent();
        assertThat(visitor.open(plain().acrValues("otp").url()).has("[data-refusal=otp_suspended]"))
                .isTrue();
    }

    @Test
    void whereNobodyGetsInWithoutASuspendedTokenEndsTheLogin() {
        Sharers sharers = suspended("strict", 35);
        TestUser user = sharers.user(0);
        Page over = journeys.logIn(user);

        Page forged = over.visitor().post(over.formAction(), Map.of("go-on", "true"));

        assertThat(forged.has(WITHOUT)).isTrue();
        assertEnded(forged, "otp_suspended");
        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo("otp_suspended");
    }

    @Test
    void anotherButtonLeadsNobodyPastTheCode() {
        Sharers sharers = Sharers.added(ground.realm(), "forges", 36, 1);
        Page page = journeys.logIn(sharers.user(0));

        for (String button : new String[] {"go-on", "back", "later", "cancel-aia", "register"}) {
            page = page.visitor().post(page.formAction(), Map.of(button, "true"));
            assertThat(page.has(ASKED)).isTrue();
        }

        page = enter(page, "");
        assertThat(page.text()).contains(Messages.JAPANESE.text("dualPasswordFieldEmpty"));
        assertThat(enter(page, sharers.code()).response().code()).isPresent();
    }

    @Test
    void thePasswordAloneReachesNoProcedureAndNoChange() {
        Sharers sharers = Sharers.added(ground.realm(), "reaches-nothing", 37, 1);
        TestUser user = sharers.user(0).withLoginPasswordToChange();

        Page forced = journeys.logIn(user);
        Page procedure = ground.client()
                .visitor()
                .open(plain().action("change-passwords").url())
                .logIn(user.loginId(), user.loginPassword());

        assertThat(forced.has(ASKED)).isTrue();
        assertThat(procedure.has(ASKED)).isTrue();
        assertThat(enter(forced, sharers.code()).has(ASKED)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"where-usable", "always"})
    void theDirectGrantIsNoWayRound(String setting) {
        atLogin("never");
        Sharers sharers = Sharers.added(ground.realm(), "grant-" + setting, 30 + setting.length(), 1);
        TestUser user = sharers.user(0);
        assertThat(directGrant(user)).isTrue();

        atLogin(setting);

        assertThat(directGrant(user)).isFalse();
    }

    @Test
    void aCodeOfAStepUpIsNotAskedForTwice() {
        Sharers sharers = Sharers.added(ground.realm(), "once", 38, 1);
        TestUser user = sharers.user(0);
        AuthorizationRequest request = plain().acrValues("otp");

        Page back = enter(
                ground.client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword()),
                sharers.code());

        assertThat(ground.client()
                        .exchange(request, back.response())
                        .idToken()
                        .get("acr")
                        .asText())
                .isEqualTo("otp");
    }

    @Test
    @Requirement("I20")
    void whoHasNoTokenRegistersOneAndItsCodeIsThatOfTheLogin() {
        Sharers sharers = Sharers.added(ground.realm(), "registers-now", 39, 0);
        TestUser user = ground.userWithLoginPassword("registers-at-login");
        sharers.contract().join(user);
        ground.realm().attribute("dual-password.token.required-from", "2026-11-25");
        assertThat(journeys.logIn(user).press("later").response().code()).isPresent();
        ground.realm().attribute("dual-password.token.required-from", "");

        Page page = journeys.logIn(user);

        assertThat(page.has(REGISTRATION)).isTrue();
        assertThat(page.has("button[name=later]")).isFalse();
        Page back = page.submit(Map.of("token-serial", sharers.serial(), FIELD, sharers.code()));
        assertThat(back.response().code()).isPresent();
        assertThat(journeys.logIn(user).has(ASKED)).isTrue();
    }

    @Test
    void whoseContractHasNoTokenIsKeptOutFromTheDayOn() {
        TestUser user = ground.userWithLoginPassword("without-any");
        ground.realm().attribute("dual-password.token.required-from", "2026-11-25");
        assertThat(journeys.logIn(user).response().code()).isPresent();

        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofDays(1)));

        assertEnded(journeys.logIn(user), "otp_not_registered");
        assertThat(directGrant(user)).isFalse();
    }

    /** For a while after a revocation there is nothing to register, and the password alone opens nothing. */
    @Test
    void whoseTokenWasRevokedIsKeptOutUntilAnotherOneCanBeRegistered() {
        Sharers sharers = Sharers.added(ground.realm(), "revoked-lately", 49, 1);
        Sharers fresh = sharers.withFurtherToken(50);
        TestUser user = sharers.user(0);
        sharers.revoke();

        Page told = journeys.logIn(user);

        assertThat(told.text()).contains("2026年11月24日 10:00");
        assertEnded(told, "otp_not_registered");
        assertThat(directGrant(user)).isFalse();
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(30)));
        Page page = journeys.logIn(user);
        assertThat(page.has(REGISTRATION)).isTrue();
        assertThat(page.submit(Map.of("token-serial", fresh.serial(), FIELD, fresh.code()))
                        .response()
                        .code())
                .isPresent();
    }

    @Test
    @Requirement("C13")
    void whoNeedsNoOneTimePasswordIsNotAskedForOne() {
        ground.realm().attribute("dual-password.token.users", "general-user");
        Sharers sharers = Sharers.added(ground.realm(), "needs-none", 40, 2);
        TestUser needing = sharers.user(0).withRole("general-user");
        TestUser other = sharers.user(1).withRole("master-user");

        assertThat(journeys.logIn(needing).has(ASKED)).isTrue();
        assertThat(journeys.logIn(other).response().code()).isPresent();
        assertThat(directGrant(other)).isTrue();
    }

    @Test
    void whoLosesTheTokenBeforeTheLoginIsOverDoesNotGetIn() {
        Sharers sharers = Sharers.added(ground.realm(), "loses", 48, 1);
        TestUser user = sharers.user(0).withLoginPasswordToChange();
        Page change = enter(journeys.logIn(user), sharers.code());

        sharers.contract().leave(user);

        assertEnded(change.submit(Map.of()), "token_removed");
    }

    private static Sharers suspended(String name, int number) {
        Sharers sharers = Sharers.added(ground.realm(), name, number, 1);
        for (int entry = 0; entry < 5; entry++) {
            sharers.enterWrongCode(sharers.user(0));
        }
        return sharers;
    }

    private static void atLogin(String setting) {
        ground.realm().attribute("dual-password.token.at-login", setting);
    }

    private static AuthorizationRequest plain() {
        return ground.client().authorization().locale("ja");
    }

    private static Page enter(Page page, String code) {
        return page.submit(Map.of(FIELD, code));
    }

    private static boolean directGrant(TestUser user) {
        return ground.client().directGrant(user.loginId(), user.loginPassword()).granted();
    }

    private static void assertEnded(Page page, String description) {
        assertThat(page.has("[data-refusal=" + description + "]")).isTrue();
        AuthorizationResponse back = page.press("back").response();
        assertThat(back.error()).contains("access_denied");
        assertThat(back.errorDescription()).contains(description);
        assertThat(back.code()).isEmpty();
    }
}
