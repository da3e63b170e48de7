package io.github.dualpassword.prelogin;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.change.ChangeEntries;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever has stolen a token, and nothing else, cannot take the tokens of others away (decision 19). */
class StolenTokenTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final String TOLD = "Told-by-thief-1";
    private static final String TOLD_CONFIRMATION = "Told-by-thief-2";
    private static final String THIEFS = "Chosen-by-thief-1";
    private static final String THIEFS_CONFIRMATION = "Chosen-by-thief-2";

    /** As document 002: on oneself, too. */
    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withRealmOfItsOwn()
            .withProfile(
                    "hardware-token",
                    file -> BeforeLoginRealm.with(file.withoutUsers().quickHashes())
                            .attribute(
                                    "dual-password.permissions.pre-login-unlock",
                                    "master: self master administrator general; administrator: self master administrator general")
                            .attribute(
                                    "dual-password.permissions.pre-login-reset",
                                    "master: self master administrator general; administrator: self master administrator general")
                            .attribute(
                                    "dual-password.permissions.pre-login-release-otp",
                                    "master: master administrator general; administrator: master administrator general"));

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @Test
    @Requirement("I21")
    void anAdministratorUnlocksAndResetsOneselfAndNeverReleasesTheOwnRegistration() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "thief-self", 451);
        TestUser administrator = company.administrator();

        Page released = company.entry("release").target(administrator.loginId()).execute(ground.realm());
        Page own = company.entry("release-otp")
                .target(administrator.loginId())
                .password(administrator.confirmationPassword())
                .execute(ground.realm());
        Page reset = company.entry("reset")
                .target(administrator.loginId())
                .newPassword("login", TOLD)
                .execute(ground.realm());

        assertThat(released.has(BeforeLoginScreen.RESULT)).isTrue();
        assertThat(own.has(BeforeLoginScreen.RESULT)).isFalse();
        assertThat(company.token().state(administrator)).isEqualTo("USABLE");
        assertThat(reset.has(BeforeLoginScreen.RESULT)).isTrue();
    }

    @Test
    void aPasswordThatWasSetOnOneselfBeforeLoginAuthorisesNothingHere() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "thief-own", 452);
        Sharers ofUser = company.ownToken(462);
        company.entry("reset")
                .target(company.administrator().loginId())
                .newPassword("confirmation", TOLD)
                .execute(ground.realm());
        assertThat(company.administrator().confirmationState().get("status").asText())
                .isEqualTo("provisional");

        Page refused = company.entry("release-otp").password(TOLD).execute(ground.realm());

        assertThat(refused.has(BeforeLoginScreen.RESULT)).isFalse();
        assertThat(ofUser.state(company.user())).isEqualTo("USABLE");
    }

    /** Nor does a password of one's own, while the login password is one that somebody else has set. */
    @Test
    void aLoginPasswordThatWasSetBeforeLoginKeepsTheOtherFromAuthorising() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "thief-login", 453);
        Sharers ofUser = company.ownToken(463);
        company.entry("reset")
                .target(company.administrator().loginId())
                .newPassword("login", TOLD)
                .execute(ground.realm());

        Page refused = company.entry("release-otp")
                .password(company.administrator().confirmationPassword())
                .execute(ground.realm());

        assertThat(refused.has(BeforeLoginScreen.RESULT)).isFalse();
        assertThat(ofUser.state(company.user())).isEqualTo("USABLE");
    }

    /** The thief logs in by what was set, and makes it the thief's own: then no state of a password tells it from the operator's. */
    @Test
    void norDoPasswordsThatWereChangedAtALoginSinceUntilEverybodyHasHadTimeToReadOfIt() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "thief-inside", 455);
        Sharers ofUser = company.ownToken(465);
        TestUser administrator = company.administrator();
        company.entry("reset")
                .target(administrator.loginId())
                .newPassword("login", TOLD)
                .newPassword("confirmation", TOLD_CONFIRMATION)
                .execute(ground.realm());
        Page demanded = new Journeys(ground.realm()).logIn(administrator.loginId(), TOLD);
        Page changed = ChangeEntries.login(TOLD, THIEFS)
                .andConfirmation(TOLD_CONFIRMATION, THIEFS_CONFIRMATION)
                .executeOn(demanded);
        assertThat(changed.text()).contains("ログインパスワード、確認用パスワードの変更が完了しました");
        assertThat(administrator.confirmationState().get("status").asText()).isEqualTo("valid");

        Page refused =
                company.entry("release-otp").password(THIEFS_CONFIRMATION).execute(ground.realm());

        assertThat(refused.has(BeforeLoginScreen.RESULT)).isFalse();
        assertThat(ofUser.state(company.user())).isEqualTo("USABLE");
        assertThat(ground.realm()
                        .events("RESET_PASSWORD_ERROR")
                        .get(0)
                        .get("error")
                        .asText())
                .isEqualTo("operator_password_not_usable");

        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofHours(73)));
        Page later = company.entry("release-otp").password(THIEFS_CONFIRMATION).execute(ground.realm());

        assertThat(later.has(BeforeLoginScreen.RESULT)).isTrue();
    }

    /** With a peer who shares the token, the thief shows the peer's codes as well. */
    @Test
    void aPasswordThatWasSetForAPeerAuthorisesNothingEither() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "thief-peer", 454);
        Sharers ofUser = company.ownToken(464);
        TestUser peer = company.member("thief-peer-2", "administrator-user");
        company.token().register(peer);
        Page reset = company.entry("reset")
                .target(peer.loginId())
                .newPassword("confirmation", TOLD)
                .execute(ground.realm());
        assertThat(reset.has(BeforeLoginScreen.RESULT)).isTrue();

        Page refused = company.entry("release-otp")
                .operator(peer.loginId())
                .password(TOLD)
                .execute(ground.realm());

        assertThat(refused.has(BeforeLoginScreen.RESULT)).isFalse();
        assertThat(ofUser.state(company.user())).isEqualTo("USABLE");
        assertThat(ground.realm()
                        .events("RESET_PASSWORD_ERROR")
                        .get(0)
                        .get("error")
                        .asText())
                .isEqualTo("operator_password_not_usable");
    }
}
