package io.github.dualpassword.password.change;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.password.change.ChangePage.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever changes passwords may end the sessions on other devices, and keeps the present one. */
class OtherSessionsTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private OwnChange own;

    @BeforeEach
    void start() {
        own = new OwnChange(ground.realm());
    }

    @Test
    void theBoxIsCheckedAtFirst() {
        Page page = own.page(ground.user("checked-at-first"));

        assertThat(page.has("input[type=checkbox][name=end-other-sessions][checked]"))
                .isTrue();
    }

    @Test
    void otherSessionsEndWhenTheBoxIsChecked() {
        TestUser user = ground.user("ended");
        Tokens other = ground.client().logIn(user.loginId(), user.loginPassword());

        OwnChange.both(user).executeOn(own.page(user));

        assertThat(ground.client().refresh(other.refreshToken()).granted()).isFalse();
    }

    @Test
    void otherSessionsStayWhenTheBoxIsNotChecked() {
        TestUser user = ground.user("kept");
        Tokens other = ground.client().logIn(user.loginId(), user.loginPassword());

        OwnChange.both(user).keepingOtherSessions().executeOn(own.page(user));

        assertThat(ground.client().refresh(other.refreshToken()).granted()).isTrue();
    }

    @Test
    void anOfflineSessionEndsToo() {
        TestUser user = ground.user("offline-ended");
        Tokens offline = offline(user);

        OwnChange.both(user).executeOn(own.page(user));

        assertThat(ground.client().refresh(offline.refreshToken()).granted()).isFalse();
    }

    @Test
    void anOfflineSessionStaysWhenTheBoxIsNotChecked() {
        TestUser user = ground.user("offline-kept");
        Tokens offline = offline(user);

        OwnChange.both(user).keepingOtherSessions().executeOn(own.page(user));

        assertThat(ground.client().refresh(offline.refreshToken()).granted()).isTrue();
    }

    @Test
    void thePresentSessionStays() {
        TestUser user = ground.user("present-stays");
        Page page = own.page(user);
        AuthorizationRequest before = ground.client().authorization();
        Tokens present = ground.client()
                .exchange(before, page.visitor().open(before.url()).response());
        page = page.visitor().open(own.request().url());

        OwnChange.both(user).executeOn(page).press("continue").response();

        assertThat(ground.client().refresh(present.refreshToken()).granted()).isTrue();
    }

    @Test
    void nothingEndsWhenNothingWasChanged() {
        TestUser user = ground.user("nothing-changed");
        Tokens other = ground.client().logIn(user.loginId(), user.loginPassword());

        ChangeEntries.login(Journeys.WRONG, OwnChange.newLogin(user)).executeOn(own.page(user));

        assertThat(ground.client().refresh(other.refreshToken()).granted()).isTrue();
    }

    @Test
    void nobodyElseIsThrownOut() {
        TestUser user = ground.user("only-oneself");
        TestUser somebody = ground.user("somebody-else");
        Tokens other = ground.client().logIn(somebody.loginId(), somebody.loginPassword());

        OwnChange.both(user).executeOn(own.page(user));

        assertThat(ground.client().refresh(other.refreshToken()).granted()).isTrue();
    }

    @Test
    void theMarkCanBeTakenAwayOnThePage() {
        TestUser user = ground.user("mark-taken-away");
        Tokens other = ground.client().logIn(user.loginId(), user.loginPassword());
        ChangeVisit page = own.visit(user).change(LOGIN, user.loginPassword(), OwnChange.newLogin(user));

        page.keepOtherSessions().executed();

        assertThat(ground.client().refresh(other.refreshToken()).granted()).isTrue();
    }

    @Test
    void theResultIsInTheLanguageOfTheRequestWhenSessionsHaveEnded() {
        TestUser user = ground.user("language-kept");
        Tokens other = ground.client().logIn(user.loginId(), user.loginPassword());
        ChangeVisit page = own.visit(user, "en").change(LOGIN, user.loginPassword(), OwnChange.newLogin(user));

        page.executed();

        Page result = page.page();

        assertThat(ground.client().refresh(other.refreshToken()).granted()).isFalse();
        assertThat(result.document().selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(result.text()).contains("Change of passwords completed", "Result of the password change");
    }

    @Test
    void theWayOnIsThatOfTheApplicationWhenSessionsHaveEnded() {
        TestUser user = ground.user("application-kept");
        AuthorizationRequest request = own.request("en");
        ground.client().logIn(user.loginId(), user.loginPassword());
        Page page = ground.client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());

        Page end = OwnChange.both(user).executeOn(page).press("continue");

        assertThat(end.response().state()).contains(request.state());
        assertThat(ground.client().exchange(request, end.response()).granted()).isTrue();
    }

    private static Tokens offline(TestUser user) {
        AuthorizationRequest request = ground.client().authorization().scope("openid offline_access");
        Page page = ground.client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());
        return ground.client().exchange(request, page.response());
    }
}
