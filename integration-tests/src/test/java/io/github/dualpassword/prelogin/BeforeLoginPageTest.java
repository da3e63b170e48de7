package io.github.dualpassword.prelogin;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** Document 002: an administrator unlocks, resets or de-registers a colleague, in one step and without a login. */
class BeforeLoginPageTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final String NEW_LOGIN = "Told-login-1";
    private static final String NEW_CONFIRMATION = "Told-confirm-1";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withRealmOfItsOwn()
            .withProfile(
                    "hardware-token",
                    file -> BeforeLoginRealm.with(file.withoutUsers().quickHashes()));

    private Journeys journeys;

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        journeys = new Journeys(ground.realm());
    }

    @AfterEach
    void putSettingsBack() {
        ground.realm().attribute("dual-password.token.required-from", "");
    }

    @Test
    @Requirement({"I02", "I04", "I05", "I08", "I14"})
    void bothLocksOfAColleagueAreReleasedAtOnceAndThePasswordsStay() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-release", 401);
        TestUser user = company.user();
        company.ownToken(461);
        journeys.wrongConfirmations(user, 5);
        journeys.wrongLogins(user, 5);
        assertThat(user.loginState().get("state").asText()).isNotEqualTo("usable");

        Page result = company.entry("release").execute(ground.realm());

        assertThat(result.has(BeforeLoginScreen.RESULT)).isTrue();
        assertThat(result.text()).contains("お手続きが完了しました。").contains("①ロック解除").contains(user.loginId());
        assertThat(user.loginState().get("state").asText()).isEqualTo("usable");
        assertThat(user.confirmationState().get("state").asText()).isEqualTo("usable");
        assertThat(journeys.logIn(user).response().code()).isPresent();
    }

    @Test
    @Requirement({"I06", "I09"})
    void bothPasswordsAreSetUnlockedAndToBeChanged() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-reset", 402);
        TestUser user = company.user();
        company.ownToken(462);
        Visitor signedIn = journeys.signedIn(user);
        journeys.wrongLogins(user, 5);

        Page result = company.entry("reset")
                .newPassword("login", NEW_LOGIN)
                .newPassword("confirmation", NEW_CONFIRMATION)
                .execute(ground.realm());

        assertThat(result.has(BeforeLoginScreen.RESULT)).isTrue();
        assertThat(user.loginState().get("state").asText()).isEqualTo("usable");
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("provisional");
        assertThat(user.representation().path("requiredActions").toString()).contains("UPDATE_PASSWORD");
        assertThat(signedIn.open(ground.client().authorization().url()).atApplication())
                .isFalse();
        assertThat(journeys.logIn(user.loginId(), NEW_LOGIN).text()).contains("パスワード強制変更");
        assertThat(result.html()).doesNotContain(NEW_LOGIN).doesNotContain(NEW_CONFIRMATION);
    }

    @ParameterizedTest
    @CsvSource({"login, 403", "confirmation, 404"})
    @Requirement("I06")
    void eitherPasswordIsSetAloneAndTheOtherStays(String which, int number) {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-reset-" + which, number);
        TestUser user = company.user();

        Page result = company.entry("reset").newPassword(which, NEW_LOGIN).execute(ground.realm());

        assertThat(result.has(BeforeLoginScreen.RESULT)).isTrue();
        assertThat(user.representation().path("requiredActions").toString().contains("UPDATE_PASSWORD"))
                .isEqualTo("login".equals(which));
        assertThat(user.confirmationState().get("status").asText())
                .isEqualTo("login".equals(which) ? "valid" : "provisional");
    }

    @Test
    @Requirement({"I07", "I10", "I11"})
    void theRegistrationOfAColleagueEndsAndTheNextLoginRegistersAnewWithoutWaiting() {
        ground.realm().attribute("dual-password.token.required-from", "2026-11-01");
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-otp", 405);
        Sharers own = company.ownToken(455);

        Page withoutPassword = company.entry("release-otp").execute(ground.realm());
        assertThat(withoutPassword.has("#input-error-operator-confirmation-password"))
                .isTrue();
        Page result = company.entry("release-otp")
                .password(company.administrator().confirmationPassword())
                .execute(ground.realm());

        assertThat(result.has(BeforeLoginScreen.RESULT)).isTrue();
        assertThat(result.text()).contains("③OTP登録解除");
        assertThat(own.state(company.user())).isEqualTo("NONE");
        Page register = journeys.logIn(company.user());
        assertThat(register.has("#dual-password-register-token")).isTrue();
        Page back = register.submit(Map.of("token-serial", own.serial(), "one-time-password", own.code()));
        assertThat(back.response().code()).isPresent();
        assertThat(own.state(company.user())).isEqualTo("USABLE");
    }

    @Test
    void ofASharedTokenOnlyTheTargetsRegistrationEnds() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-shared", 406);
        company.token().register(company.user());

        Page result = company.entry("release-otp")
                .password(company.administrator().confirmationPassword())
                .execute(ground.realm());

        assertThat(result.has(BeforeLoginScreen.RESULT)).isTrue();
        assertThat(company.token().state(company.user())).isEqualTo("NONE");
        assertThat(company.token().state(company.administrator())).isEqualTo("USABLE");
    }

    /** Neither the administrator nor the colleague is logged in by it. */
    @ParameterizedTest
    @CsvSource({"release, 407", "reset, 408", "release-otp, 409"})
    @Requirement("I02")
    void afterAProcedureNobodyIsLoggedIn(String procedure, int number) {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-session-" + procedure, number);
        Visitor visitor = ground.client().visitor();
        Page page = BeforeLoginScreen.open(ground.realm(), visitor);

        Page result = company.entry(procedure)
                .newPassword("login", NEW_LOGIN)
                .password(company.administrator().confirmationPassword())
                .execute(page);

        assertThat(result.has(BeforeLoginScreen.RESULT)).isTrue();
        assertThat(visitor.cookies(result.address()))
                .contains("AUTH_SESSION_ID")
                .doesNotContain("KEYCLOAK_IDENTITY");
        assertThat(visitor.open(ground.client().authorization().prompt("none").url())
                        .response()
                        .error())
                .contains("login_required");
        assertThat(sessions(company.administrator())).isZero();
        assertThat(sessions(company.user())).isZero();
        assertThat(visitor.open(result.link("to-login")).has("input[name=password]"))
                .isTrue();
    }

    private static int sessions(TestUser user) {
        return ground.realm()
                .admin()
                .get(ground.realm().path("/users/" + user.id() + "/sessions"))
                .size();
    }
}
