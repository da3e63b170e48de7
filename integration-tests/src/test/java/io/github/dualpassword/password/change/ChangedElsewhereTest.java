package io.github.dualpassword.password.change;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of everything else that a user has open, after a change of the own login password: other sessions as the
 * box says, half-open logins and open procedures always. The session in which it happens goes on.
 */
class ChangedElsewhereTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final Duration LATER = Duration.ofSeconds(75);
    private static final String REPLACED = "form[data-refusal=login_password_replaced]";

    private OwnChange own;

    @BeforeEach
    void start() {
        own = new OwnChange(ground.realm());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOpenProcedureEndsWhateverTheBoxSays(boolean endingOthers) {
        TestUser user = ground.user("procedure-" + endingOthers);
        Visitor elsewhere = new Journeys(ground.realm()).signedIn(user);
        AuthorizationRequest request =
                ground.client().authorization().scope("openid offline_access").action(OwnChange.ACTION);
        Page open = elsewhere.open(request.url());

        change(user, endingOthers).executeOn(own.page(user));
        later();

        Page left = open.press("cancel-aia");
        assertThat(left.has(REPLACED)).isTrue();
        assertThat(left.press("back").response().code()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHalfOpenLoginEndsWhateverTheBoxSays(boolean endingOthers) {
        TestUser user = ground.user("half-open-" + endingOthers);
        AuthorizationRequest request =
                ground.client().authorization().scope("openid offline_access").action(OwnChange.ACTION);
        Page open = ground.client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());

        change(user, endingOthers).executeOn(own.page(user));
        later();

        assertThat(open.press("cancel-aia").has(REPLACED)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void otherSessionsDoAsTheBoxSays(boolean endingOthers) {
        TestUser user = ground.user("others-" + endingOthers);
        Tokens online = ground.client().logIn(user.loginId(), user.loginPassword());
        Tokens offline = offline(user);
        Visitor visitor = new Journeys(ground.realm()).signedIn(user);

        change(user, endingOthers).executeOn(own.page(user));
        later();

        assertThat(refreshes(online)).isEqualTo(!endingOthers);
        assertThat(refreshes(offline)).isEqualTo(!endingOthers);
        assertThat(visitor.open(ground.client().authorization().url()).atApplication())
                .as("single sign-on")
                .isEqualTo(!endingOthers);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSessionOfTheChangeGoesOn(boolean endingOthers) {
        TestUser user = ground.user("present-" + endingOthers);
        Visitor visitor = new Journeys(ground.realm()).signedIn(user);
        AuthorizationRequest earlier = ground.client().authorization();
        Tokens online =
                ground.client().exchange(earlier, visitor.open(earlier.url()).response());
        AuthorizationRequest request = own.request();

        Page result = change(user, endingOthers).executeOn(visitor.open(request.url()));
        later();

        Page back = result.press("continue");
        assertThat(back.response().actionStatus()).contains("success");
        assertThat(ground.client().exchange(request, back.response()).granted()).isTrue();
        assertThat(refreshes(online)).isTrue();
        assertThat(visitor.open(own.request().url()).has(ChangePage.FORM)).isTrue();
    }

    @Test
    void aSecondTabOfTheSameSessionEndsToo() {
        TestUser user = ground.user("second-tab");
        Page first = own.page(user);
        Page second = first.visitor().open(own.request().url());

        Page result = change(user, true).executeOn(first);

        assertThat(change(user, true).executeOn(second).has(REPLACED)).isTrue();
        assertThat(result.press("continue").response().code()).isPresent();
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isZero();
    }

    @Test
    void theOfflineSessionOfTheChangeGoesOnWhereOthersAreKept() {
        TestUser user = ground.user("present-offline");
        AuthorizationRequest request = ground.client().authorization().scope("openid offline_access");
        Visitor visitor = new Journeys(ground.realm()).signedIn(user);
        Tokens offline =
                ground.client().exchange(request, visitor.open(request.url()).response());

        change(user, false).executeOn(visitor.open(own.request().url()));
        later();

        assertThat(refreshes(offline)).isTrue();
    }

    /** Both forms prove the same password; the one that comes to its change later finds another one. */
    @Test
    void aChangeThatWasProvenBeforeAnotherOneDoesNotReplaceIt() {
        TestUser user = ground.user("proven-before");
        Page open = own.page(user);
        ground.realm().holdHashes();
        CompletableFuture<Page> changing;
        try {
            changing = CompletableFuture.supplyAsync(() -> change(user, true).executeOn(open));
            Condition.await(
                    "the form is worked on",
                    Duration.ofSeconds(30),
                    () -> ground.realm().hashes().get("waiting").intValue() > 0);
            ground.realm().resetPassword(user.id(), "Given-login-1");
        } finally {
            ground.realm().releaseHashes();
        }

        assertThat(changing.join().has(ChangePage.RESULT)).isFalse();
        assertThat(own.logsIn(user, "Given-login-1")).isTrue();
        assertThat(own.logsIn(user, OwnChange.newLogin(user))).isFalse();
    }

    @Test
    void aChangeOfTheConfirmationPasswordAloneEndsNothing() {
        TestUser user = ground.user("confirmation-alone");
        Page open = own.page(user);

        ChangeEntries.confirmation(user.confirmationPassword(), OwnChange.newConfirmation(user))
                .keepingOtherSessions()
                .executeOn(own.page(user));
        later();

        assertThat(open.press("cancel-aia").response().code()).isPresent();
    }

    private static ChangeEntries change(TestUser user, boolean endingOthers) {
        ChangeEntries entries = ChangeEntries.login(user.loginPassword(), OwnChange.newLogin(user));
        return endingOthers ? entries : entries.keepingOtherSessions();
    }

    private static void later() {
        ground.realm().standClockAt(ground.realm().now().plus(LATER));
        ground.realm().goOverEndedSessions();
    }

    private static Tokens offline(TestUser user) {
        AuthorizationRequest request = ground.client().authorization().scope("openid offline_access");
        Page page = ground.client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());
        return ground.client().exchange(request, page.response());
    }

    private static boolean refreshes(Tokens tokens) {
        return ground.client().refresh(tokens.refreshToken()).granted();
    }
}
