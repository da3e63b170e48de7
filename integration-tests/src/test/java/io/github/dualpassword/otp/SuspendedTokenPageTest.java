package io.github.dualpassword.otp;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.adminapi.TokensAtTheBank;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever has a suspended token is told why, whom it concerns, and who may release it. */
class SuspendedTokenPageTest {

    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @ParameterizedTest
    @CsvSource({"ja, 521", "en, 522"})
    @Requirement("H01")
    void aGeneralUserAsksTheMaster(String language, int number) {
        Sharers sharers = Sharers.added(ground.realm(), "asks-master-" + language, number, 1);
        TestUser user = sharers.user(0).withRole("general-user");
        sharers.suspend();
        Messages words = Messages.in(language);

        Page page = refused(user, language);

        assertThat(page.text())
                .contains(words.text("dualPasswordOtpSuspendedByWrongCodes"))
                .contains(words.text("dualPasswordOtpAskForRelease", words.text("dualPasswordUserType.master")))
                .doesNotContain(words.text("dualPasswordOtpSuspendedForAll"))
                .doesNotContain(words.text("dualPasswordOtpReleasedByBank"))
                .doesNotContain(words.text("dualPasswordOtpHelp"));
    }

    @ParameterizedTest
    @CsvSource({"ja, 523", "en, 524"})
    void aMasterCanOnlyTurnToTheBank(String language, int number) {
        Sharers sharers = Sharers.added(ground.realm(), "master-own-" + language, number, 1);
        TestUser master = sharers.user(0).withRole("master-user");
        sharers.suspend();

        Page page = refused(master, language);

        assertThat(page.text()).contains(Messages.in(language).text("dualPasswordOtpReleasedByBank"));
        assertThat(page.has(".dual-password-contact")).isTrue();
    }

    @Test
    void soCanWhoSharesItWithAMaster() {
        Sharers sharers = Sharers.added(ground.realm(), "with-master", 525, 2);
        TestUser user = sharers.user(0).withRole("general-user");
        sharers.user(1).withRole("master-user");
        sharers.suspend();

        Page page = refused(user, "ja");

        assertThat(page.text())
                .contains(Messages.JAPANESE.text("dualPasswordOtpSuspendedForAll"))
                .contains(Messages.JAPANESE.text("dualPasswordOtpReleasedByBank"));
    }

    @Test
    void whatTheBankHasSuspendedIsTheBanksToReleaseAndNobodysMistake() {
        Sharers sharers = Sharers.added(ground.realm(), "by-bank", 526, 1);
        TestUser user = sharers.user(0).withRole("general-user");
        TokensAtTheBank.of(ground.realm()).suspend(sharers.serial());

        Page page = refused(user, "ja");

        assertThat(page.text())
                .contains(Messages.JAPANESE.text("dualPasswordOtpSuspended"))
                .contains(Messages.JAPANESE.text("dualPasswordOtpReleasedByBank"))
                .doesNotContain(Messages.JAPANESE.text("dualPasswordOtpSuspendedByWrongCodes"));
    }

    private static Page refused(TestUser user, String language) {
        Page page = ground.client()
                .visitor()
                .open(ground.client()
                        .authorization()
                        .locale(language)
                        .acrValues("otp")
                        .url())
                .logIn(user.loginId(), user.loginPassword());
        assertThat(page.has("[data-refusal=otp_suspended]")).isTrue();
        return page;
    }
}
