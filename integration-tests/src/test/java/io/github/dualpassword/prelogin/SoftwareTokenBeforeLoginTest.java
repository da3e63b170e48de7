package io.github.dualpassword.prelogin;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.otp.KeyFob;
import io.github.dualpassword.otp.SoftwareTokens;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.Colleagues;

import static org.assertj.core.api.Assertions.assertThat;

/** Before login, too, a software token is good for nothing as long as it confirms nothing. */
class SoftwareTokenBeforeLoginTest {

    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withRealmOfItsOwn()
            .withProfile(
                    "software-token",
                    file -> BeforeLoginRealm.with(file.withoutUsers().quickHashes()));

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @Test
    void anAdministratorUnlocksNobodyByATokenThatWasRegisteredLately() {
        Colleagues colleagues = Colleagues.of(ground.realm(), "cool-before");
        TestUser administrator = colleagues.administrator("cool-before-admin");
        TestUser user = colleagues.general("cool-before-user");
        KeyFob fob = new SoftwareTokens(ground.realm()).registered(administrator);

        Page tooEarly = unlock(administrator, user, fob, Duration.ofMinutes(59));
        Page then = unlock(administrator, user, fob, Duration.ofMinutes(60));

        assertThat(tooEarly.has(BeforeLoginScreen.RESULT)).isFalse();
        assertThat(then.has(BeforeLoginScreen.RESULT)).isTrue();
    }

    private static Page unlock(TestUser administrator, TestUser user, KeyFob fob, Duration after) {
        ground.realm().standClockAt(TestGround.MORNING.plus(after));
        return BeforeLoginScreen.Entry.of("release")
                .target(user.loginId())
                .operator(administrator.loginId())
                .code(fob.codeAt(ground.realm().now().toEpochMilli()))
                .execute(ground.realm());
    }
}
