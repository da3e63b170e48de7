package io.github.dualpassword.password.change;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;

import io.github.dualpassword.password.Messages;
import io.github.dualpassword.procedure.Resent;
import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.password.change.ChangePage.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

/** Back, reload, press twice, two tabs, a long pause: nothing is done twice, and nothing is lost without a word. */
class OnceOnlyTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String CHANGED_ELSEWHERE = Messages.JAPANESE.text("dualPasswordChangedElsewhere");

    private OwnChange own;

    @BeforeEach
    void start() {
        own = new OwnChange(ground.realm());
    }

    @Test
    void aReloadedFormWorks() {
        TestUser user = own.user("reloaded-form");
        Page form = own.page(user);

        Page again = form.visitor().open(form.address());

        assertThat(OwnChange.both(user).executeOn(again).has(ChangePage.RESULT)).isTrue();
    }

    @Test
    void aReloadedResultIsShownAgain() {
        TestUser user = own.user("reloaded-result");
        Page result = OwnChange.both(user).executeOn(own.page(user));

        Page again = result.visitor().open(result.address());

        assertThat(again.has(ChangePage.RESULT)).isTrue();
        assertThat(again.text()).isEqualTo(result.text());
        assertThat(user.events("UPDATE_CREDENTIAL")).hasSize(2);
    }

    @Test
    void theSameFormSentTwiceChangesOnceAndLeadsToTheResult() {
        TestUser user = own.user("sent-twice");
        Page form = own.page(user);
        OwnChange.both(user).executeOn(form);

        Page second = OwnChange.both(user).executeOn(form);

        assertThat(goOn(second).has(ChangePage.RESULT)).isTrue();
        assertChangedOnce(user);
    }

    @RepeatedTest(3)
    void theSameFormSentSeveralTimesAtOnceChangesOnceAndThenShowsTheResult() {
        TestUser user = own.user("at-once-" + System.nanoTime());
        Page form = own.page(user);

        List<CompletableFuture<Page>> clicks = IntStream.range(0, 3)
                .mapToObj(click ->
                        CompletableFuture.supplyAsync(() -> OwnChange.both(user).executeOn(form)))
                .toList();

        List<Page> answers = clicks.stream().map(CompletableFuture::join).toList();

        assertThat(answers).hasSize(3).allMatch(answer -> answer.has(ChangePage.RESULT) || answer.has(Resent.PAGE));
        Page end = form.visitor().open(form.address());
        assertThat(end.has(ChangePage.RESULT)).as(end.text()).isTrue();
        assertThat(user.events("UPDATE_CREDENTIAL")).hasSize(2);
        assertThat(own.confirms(user, OwnChange.newLogin(user), OwnChange.newConfirmation(user)))
                .isTrue();
    }

    @Test
    void aFormThatIsOvertakenByItsRepetitionIsCarriedOut() {
        TestUser user = own.user("overtaken");
        Page form = own.page(user);

        Page second = Resent.answer(form);
        Page third = Resent.answer(form);
        Map<String, String> entered = new LinkedHashMap<>(OwnChange.both(user).fields());
        entered.put("execute", "");
        Page first = Resent.overtaken(form, third, entered);

        assertThat(second.has(Resent.PAGE)).isTrue();
        assertThat(third.has(Resent.PAGE)).isTrue();
        assertThat(first.has(ChangePage.RESULT)).isTrue();
        assertThat(second.visitor().open(second.address()).has(ChangePage.RESULT))
                .isTrue();
        assertChangedOnce(user);
    }

    @Test
    void aFormWithAWrongPasswordThatComesAgainIsToldSoAndCountsOnce() {
        TestUser user = own.user("wrong-twice");
        Page form = own.page(user);
        OwnChange.wrongLogin(user).executeOn(form);

        Page second = OwnChange.wrongLogin(user).executeOn(form);

        assertThat(second.has(Resent.PAGE)).isTrue();
        assertThat(second.press(Resent.GO_ON).has(ChangePage.FORM)).isTrue();
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isOne();
    }

    @Test
    void aFormThatComesAgainWhileItIsWorkedOnIsAnsweredWithASentence() {
        TestUser user = own.user("worked-on");
        Page form = own.page(user);
        ground.realm().holdHashes();
        CompletableFuture<Page> first =
                CompletableFuture.supplyAsync(() -> OwnChange.both(user).executeOn(form));
        Page second;
        try {
            Condition.await(
                    "the first form is worked on",
                    Duration.ofSeconds(30),
                    () -> ground.realm().hashes().get("waiting").asInt() > 0);
            second = OwnChange.both(user).executeOn(form).press(Resent.GO_ON);
        } finally {
            ground.realm().releaseHashes();
        }

        assertThat(second.text()).contains(Messages.JAPANESE.text("dualPasswordSentAgain"));
        assertThat(first.join().has(ChangePage.RESULT)).isTrue();
        assertThat(second.visitor().open(second.address()).has(ChangePage.RESULT))
                .isTrue();
        assertChangedOnce(user);
    }

    @Test
    void aFormThatComesAThirdTimeWhileThePasswordIsReplacedAlreadyIsAnsweredWithASentence() {
        TestUser user = own.user("replaced-meanwhile");
        Page form = own.page(user);
        ground.realm().holdHashes();
        CompletableFuture<Page> first =
                CompletableFuture.supplyAsync(() -> OwnChange.both(user).executeOn(form));
        Page second;
        Page third;
        try {
            Condition.await(
                    "the first form is worked on",
                    Duration.ofSeconds(30),
                    () -> ground.realm().hashes().get("waiting").asInt() > 0);
            ground.realm().resetPassword(user.id(), "Replaced-by-the-bank");
            second = Resent.answer(form);
            third = Resent.answer(form);
        } finally {
            ground.realm().releaseHashes();
        }

        assertThat(second.has(Resent.PAGE)).isTrue();
        assertThat(third.has(Resent.PAGE)).as(third.text()).isTrue();
        assertThat(first.join().has(ChangePage.RESULT)).isFalse();
        assertThat(third.press(Resent.GO_ON).has("form[data-refusal=login_password_replaced]"))
                .isTrue();
        assertThat(own.logsIn(user, OwnChange.newLogin(user))).isFalse();
    }

    @Test
    void aSecondTabIsToldOfTheChangeInTheFirstAndNothingIsCounted() {
        TestUser user = own.user("second-tab");
        Page first = own.page(user);
        Page second = first.visitor().open(own.request().url());
        confirmationAlone(user).executeOn(first);

        Page told = confirmationAlone(user).executeOn(second);

        assertThat(told.text()).contains(CHANGED_ELSEWHERE);
        assertThat(told.has(ChangePage.FORM)).isTrue();
        assertThat(user.events("UPDATE_CREDENTIAL")).hasSize(1);
        assertThat(user.confirmationState().get("consecutiveFailures").asInt()).isZero();
    }

    @Test
    void aPageFromBeforeAChangeInAnotherBrowserIsToldAndWorksFromThereOn() {
        TestUser user = own.user("other-browser");
        Page stale = own.page(user);
        confirmationAlone(user).keepingOtherSessions().executeOn(own.page(user));

        Page told = OwnChange.both(user).executeOn(stale);
        assertThat(told.text()).contains(CHANGED_ELSEWHERE);
        Page result = ChangeEntries.login(user.loginPassword(), "Newest-login-of-all")
                .with("confirmation-change", "keep")
                .executeOn(told);

        assertThat(result.has(ChangePage.RESULT)).isTrue();
        assertThat(own.logsIn(user, "Newest-login-of-all")).isTrue();
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isZero();
    }

    /** A change of the login password would end the other page. */
    private static ChangeEntries confirmationAlone(TestUser user) {
        return ChangeEntries.confirmation(user.confirmationPassword(), OwnChange.newConfirmation(user));
    }

    @Test
    void whoWasSignedOutByTheChangeInAnotherBrowserChangesNothingWithTheOldPage() {
        TestUser user = own.user("signed-out");
        Page stale = own.page(user);
        OwnChange.both(user).executeOn(own.page(user));

        Page answer = ChangeEntries.login(OwnChange.newLogin(user), "Newest-login-of-all")
                .executeOn(stale);

        assertThat(answer.has(ChangePage.RESULT)).isFalse();
        assertThat(answer.text()).isNotBlank();
        assertChangedOnce(user);
    }

    @Test
    void anInventedPageIdDoesNotPassForAChangeThatWasDone() {
        TestUser user = own.user("invented-id");

        Page page = OwnChange.both(user).with("change-id", "-").executeOn(own.page(user));

        assertThat(page.has(ChangePage.RESULT)).isFalse();
        assertThat(own.logsIn(user, user.loginPassword())).isTrue();
    }

    @Test
    void afterAPauseLongerThanTheRealmAllowsNothingIsDoneAndTheUserIsToldSo() {
        TestUser user = own.user("long-pause");
        Page form = own.page(user);
        Instant shown = Instant.now();
        lifespan(1);
        Page late;
        try {
            Condition.await(
                    "a pause longer than the action timeout",
                    Duration.ofSeconds(20),
                    () -> Instant.now().isAfter(shown.plusSeconds(3)));
            late = OwnChange.both(user).executeOn(form);
        } finally {
            lifespan(1800);
        }

        assertThat(user.events("UPDATE_CREDENTIAL")).isEmpty();
        assertThat(late.has(ChangePage.RESULT)).isFalse();
        assertThat(late.text()).contains(Messages.JAPANESE.text("dualPasswordChangeTimedOut"));
        assertThat(own.confirms(user, user.loginPassword(), user.confirmationPassword()))
                .isTrue();
    }

    @Test
    void aDoubleClickInABrowserWithoutScriptsChangesOnce() {
        TestUser user = own.user("double-click");
        Window window = ground.window(Look.JAPANESE.withoutScripts());
        own.page(window, user).change(LOGIN, user.loginPassword(), OwnChange.newLogin(user));

        window.page().locator("[name=execute]").dblclick();
        window.page().locator(ChangePage.RESULT + ", " + Resent.PAGE).waitFor();
        Condition.await("the result, to which the page leads", Duration.ofSeconds(30), () -> {
            Locator goOn = window.page().locator("[name=" + Resent.GO_ON + "]");
            if (goOn.count() > 0) {
                goOn.click();
            }
            return window.page().locator(ChangePage.RESULT).count() > 0;
        });

        assertThat(user.events("UPDATE_CREDENTIAL")).hasSize(1);
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isZero();
    }

    @Test
    void afterTheBrowsersBackButtonTheChangeIsNotDoneAgain() {
        TestUser user = own.user("back-button");
        Window window = ground.window();
        own.page(window, user)
                .change(LOGIN, user.loginPassword(), OwnChange.newLogin(user))
                .executed();

        window.page().goBack();
        if (window.page().locator("#loginContinueLink").isVisible()) {
            window.page().locator("#loginContinueLink").click();
        }
        if (window.page().locator(ChangePage.FORM).isVisible()) {
            ChangePage.in(window)
                    .change(LOGIN, user.loginPassword(), OwnChange.newLogin(user))
                    .execute();
        }
        window.page().locator(ChangePage.RESULT).waitFor();

        assertThat(user.events("UPDATE_CREDENTIAL")).hasSize(1);
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isZero();
    }

    /** Follows the link of Keycloak's page for forms that were sent before. */
    private static Page goOn(Page page) {
        return page.has("a#loginContinueLink") ? page.visitor().open(page.link("loginContinueLink")) : page;
    }

    private void assertChangedOnce(TestUser user) {
        assertThat(user.events("UPDATE_CREDENTIAL")).hasSize(2);
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isZero();
        assertThat(user.confirmationState().get("consecutiveFailures").asInt()).isZero();
        assertThat(own.confirms(user, OwnChange.newLogin(user), OwnChange.newConfirmation(user)))
                .isTrue();
    }

    private static void lifespan(int seconds) {
        ground.realm().update(realm -> realm.put("accessCodeLifespanUserAction", seconds));
    }
}
