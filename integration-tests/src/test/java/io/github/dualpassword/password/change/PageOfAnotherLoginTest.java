package io.github.dualpassword.password.change;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** A page that was shown in one login is nothing in another: nobody takes credit for what was changed there. */
class PageOfAnotherLoginTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    @Test
    void theIdOfThePageThatChangedSomethingDoesNotPassForAChange() {
        OwnChange own = new OwnChange(ground.realm());
        TestUser user = own.user("borrowed-id");
        Page first = own.page(user);
        String done = first.document().selectFirst("[name=change-id]").attr("value");
        OwnChange.both(user).executeOn(first);
        Page second = new Journeys(ground.realm())
                .logIn(user.loginId(), OwnChange.newLogin(user))
                .visitor()
                .open(own.request().url());

        Page page = ChangeEntries.login(Journeys.WRONG, "Newest-login-of-all")
                .with("change-id", done)
                .executeOn(second);

        assertThat(page.has(ChangePage.RESULT)).isFalse();
        assertThat(page.text()).contains(Messages.JAPANESE.text("dualPasswordChangedElsewhere"));
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isZero();
    }
}
