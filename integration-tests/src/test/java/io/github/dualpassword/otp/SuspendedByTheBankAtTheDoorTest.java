package io.github.dualpassword.otp;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.adminapi.TokensAtTheBank;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationResponse;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody meets whose token the bank has suspended, at each page on which a code of it is entered. */
class SuspendedByTheBankAtTheDoorTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final String CODE = "one-time-password";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    private TokensAtTheBank bank;

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        bank = TokensAtTheBank.of(ground.realm());
    }

    @AfterEach
    void putSettingsBack() {
        ground.realm().attribute("dual-password.token.at-login", "never");
    }

    @Test
    void whoIsAskedForACodeIsToldAndSoIsTheApplication() {
        Sharers sharers = Sharers.added(ground.realm(), "bank-page", 505, 1);
        TestUser user = sharers.user(0);
        Page open = toCode(user);
        bank.suspend(sharers.serial());

        Page refused = open.submit(Map.of(CODE, sharers.code()));

        assertThat(refused.text()).contains(Messages.JAPANESE.text("dualPasswordOtpSuspended"));
        AuthorizationResponse back = refused.press("back").response();
        assertThat(back.error()).contains("access_denied");
        assertThat(back.errorDescription()).contains("otp_suspended");
        assertThat(toCode(user).has("[data-refusal=otp_suspended]")).isTrue();
    }

    /** A stolen token that was used just before: what the login has shown of it is worth nothing any more. */
    @Test
    void aLoginThatIsNotOverYetEndsWithTheTokenWhoseCodeItHasShown() {
        ground.realm().attribute("dual-password.token.at-login", "always");
        Sharers sharers = Sharers.added(ground.realm(), "bank-login", 511, 1);
        TestUser user = sharers.user(0).withLoginPasswordToChange();
        Page change = new Journeys(ground.realm()).logIn(user).submit(Map.of(CODE, sharers.code()));
        assertThat(change.has("[data-refusal]")).isFalse();

        bank.suspend(sharers.serial());

        assertThat(change.submit(Map.of()).has("[data-refusal=token_removed]")).isTrue();
        assertThat(new Journeys(ground.realm()).logIn(user).has("[data-refusal=otp_suspended]"))
                .isTrue();
    }

    @Test
    void nobodyRegistersIt() {
        Sharers sharers = Sharers.added(ground.realm(), "bank-register", 506, 1);
        TestUser joining = ground.userWithLoginPassword("bank-register-joining");
        sharers.contract().join(joining);
        // Where there is another one to register, the page stays.
        sharers.withFurtherToken(516);
        Page register = new Journeys(ground.realm()).logIn(joining);
        bank.suspend(sharers.serial());

        Page refused = register.submit(Map.of("token-serial", sharers.serial(), CODE, sharers.code()));

        assertThat(refused.text()).contains(Messages.JAPANESE.text("dualPasswordOtpSuspended"));
        assertThat(sharers.state(joining)).isEqualTo("NONE");
    }

    private static Page toCode(TestUser user) {
        return ground.client()
                .visitor()
                .open(ground.client()
                        .authorization()
                        .locale("ja")
                        .acrValues("otp")
                        .url())
                .logIn(user.loginId(), user.loginPassword());
    }
}
