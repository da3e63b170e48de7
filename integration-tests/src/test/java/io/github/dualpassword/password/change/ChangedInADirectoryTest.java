package io.github.dualpassword.password.change;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** A directory tells nothing of its passwords; how often they were changed through this product is known. */
class ChangedInADirectoryTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final Duration LATER = Duration.ofSeconds(75);

    @BeforeAll
    static void addThem() {
        ground.realm()
                .storages()
                .addUsers(Map.of(
                        "writable-a", "Login-writable-a",
                        "writable-b", "Login-writable-b"));
    }

    @Test
    void whatTheFormerPasswordHasOpenedEndsAndTheSessionOfTheChangeGoesOn() {
        TestUser user = TestUser.existing(ground.realm(), "writable-a").withConfirmationPassword();
        OwnChange own = new OwnChange(ground.realm());
        Page open = ground.client().visitor().open(own.request().url()).logIn(user.loginId(), user.loginPassword());
        Tokens other = ground.client().logIn(user.loginId(), user.loginPassword());
        Visitor visitor = new Journeys(ground.realm()).signedIn(user);

        Page result = ChangeEntries.login(user.loginPassword(), OwnChange.newLogin(user))
                .keepingOtherSessions()
                .executeOn(visitor.open(own.request().url()));
        later();

        assertThat(result.has(ChangePage.RESULT)).as(result.toString()).isTrue();
        assertThat(open.press("cancel-aia").has("form[data-refusal=login_password_replaced]"))
                .isTrue();
        assertThat(ground.client().refresh(other.refreshToken()).granted()).isTrue();
        assertThat(visitor.open(own.request().url()).has(ChangePage.FORM)).isTrue();
        assertThat(own.logsIn(user, OwnChange.newLogin(user))).isTrue();
    }

    @Test
    void aResetEndsALoginThatWasUnderWay() {
        TestUser user = TestUser.existing(ground.realm(), "writable-b");
        AuthorizationRequest request = ground.client().authorization().scope("openid offline_access");
        Page back = ground.client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());
        ground.realm().resetPassword(user.id(), "Given-login-1");
        Tokens tokens = ground.client().exchange(request, back.response());
        assertThat(tokens.granted()).isTrue();

        later();

        assertThat(ground.client().refresh(tokens.refreshToken()).granted()).isFalse();
        assertThat(new OwnChange(ground.realm()).logsIn(user, "Given-login-1")).isTrue();
    }

    private static void later() {
        ground.realm().standClockAt(ground.realm().now().plus(LATER));
        ground.realm().goOverEndedSessions();
    }
}
