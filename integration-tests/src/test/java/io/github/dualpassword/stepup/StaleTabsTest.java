package io.github.dualpassword.stepup;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.AuthorizationResponse;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** What people do with browsers: two tabs, back, reload, press twice. Nobody is stuck, and nothing is claimed. */
class StaleTabsTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String WAYS_ON =
            "form[method=post], a#backToApplication, a#loginContinueLink, a#loginRestartLink";

    private Journeys journeys;

    @BeforeEach
    void start() {
        journeys = new Journeys(ground.realm());
    }

    @Test
    void twoTabsConfirmTheirOwnTransactions() {
        TestUser user = ground.user("two-tabs");
        Visitor visitor = journeys.signedIn(user);
        AuthorizationRequest first = journeys.confirmationRequest();
        AuthorizationRequest second = journeys.confirmationRequest();
        Page firstTab = visitor.open(first.url());
        Page secondTab = visitor.open(second.url());

        Page secondBack = journeys.confirm(secondTab, user.confirmationPassword());
        Page firstBack = journeys.confirm(firstTab, user.confirmationPassword());

        assertThat(idToken(second, secondBack).get("nonce").asText()).isEqualTo(second.nonce());
        assertThat(idToken(first, firstBack).get("nonce").asText()).isEqualTo(first.nonce());
    }

    @Test
    void confirmingInOneTabConfirmsNothingInTheOther() {
        TestUser user = ground.user("only-one");
        Visitor visitor = journeys.signedIn(user);
        Page firstTab = visitor.open(journeys.confirmationRequest().url());
        Page secondTab = visitor.open(journeys.confirmationRequest().url());
        journeys.confirm(firstTab, user.confirmationPassword()).response();

        Page wrong = journeys.confirm(secondTab, Journeys.WRONG);

        assertThat(wrong.atApplication() && wrong.response().code().isPresent()).isFalse();
        assertEndsInAWayBack(wrong);
    }

    @Test
    void reloadingThePageShowsItAgain() {
        TestUser user = ground.user("reloaded");
        Visitor visitor = journeys.signedIn(user);
        AuthorizationRequest request = journeys.confirmationRequest();
        Page confirmation = visitor.open(request.url());

        Page again = visitor.open(confirmation.address());

        assertThat(idToken(request, journeys.confirm(again, user.confirmationPassword()))
                        .get("acr")
                        .asText())
                .isEqualTo("confirmation");
    }

    @Test
    void thePageFromBeforeAWrongEntryStillWorks() {
        TestUser user = ground.user("one-back");
        AuthorizationRequest request = journeys.confirmationRequest();
        Page before = journeys.toConfirmation(user, request);
        journeys.confirm(before, Journeys.WRONG);

        Page answer = journeys.confirm(before, user.confirmationPassword());
        if (!answer.atApplication()) {
            answer = journeys.confirm(answer, user.confirmationPassword());
        }

        assertThat(idToken(request, answer).get("acr").asText()).isEqualTo("confirmation");
    }

    @Test
    void aFormOfAnOldPageIsToldThatThePageIsOld() {
        TestUser user = ground.user("old-page");
        Page before =
                journeys.signedIn(user).open(journeys.confirmationRequest().url());
        journeys.confirm(before, Journeys.WRONG);

        Page answer = journeys.confirm(before, user.confirmationPassword());

        assertThat(answer.has("input[name=" + Journeys.CONFIRMATION_FIELD + "]"))
                .isTrue();
        assertThat(answer.text())
                .contains(Messages.JAPANESE.text("dualPasswordPageOld"))
                .doesNotContain("ログインを続けてください");
    }

    @Test
    void afterTooLongAPauseThePageSaysThatItWasOld() {
        TestUser user = ground.user("long-pause");
        Visitor visitor = journeys.signedIn(user);
        Page before = visitor.open(journeys.confirmationRequest().url());
        visitor.forget("AUTH_SESSION_ID");

        Page answer = journeys.confirm(before, user.confirmationPassword());

        assertThat(answer.has("input[name=" + Journeys.CONFIRMATION_FIELD + "]"))
                .isTrue();
        assertThat(answer.text()).contains(Messages.JAPANESE.text("dualPasswordPageOld"));
    }

    @Test
    void theLoginPageFromBeforeDoesNotSkipTheConfirmation() {
        TestUser user = ground.user("login-again");
        Visitor visitor = ground.client().visitor();
        Page login = visitor.open(journeys.confirmationRequest().url());
        login.logIn(user.loginId(), user.loginPassword());

        Page expired = login.logIn(user.loginId(), user.loginPassword());

        assertThat(expired.atApplication()).isFalse();
        Page page = visitor.open(expired.link("loginContinueLink"));
        assertThat(page.has("input[name=" + Journeys.CONFIRMATION_FIELD + "]")).isTrue();
    }

    @Test
    void sendingTheSameFormTwiceLeadsBackToTheApplication() {
        TestUser user = ground.user("sent-twice");
        AuthorizationRequest request = journeys.confirmationRequest();
        Page confirmation = journeys.signedIn(user).open(request.url());
        journeys.confirm(confirmation, user.confirmationPassword()).response();

        AuthorizationResponse second =
                journeys.confirm(confirmation, user.confirmationPassword()).response();

        assertThat(second.error()).contains("temporarily_unavailable");
        assertThat(second.state()).contains(request.state());
        assertThat(second.code()).isEmpty();
    }

    @Test
    void sendingTheSameFormTwiceInTheFirstRequestLeadsBackToTheApplication() {
        TestUser user = ground.user("sent-twice-first");
        Page confirmation = journeys.toConfirmation(user);
        journeys.confirm(confirmation, user.confirmationPassword()).response();

        AuthorizationResponse second =
                journeys.confirm(confirmation, user.confirmationPassword()).response();

        assertThat(second.error()).contains("temporarily_unavailable");
    }

    @Test
    void thePageOfARequestThatWasAnsweredIsNoDeadEnd() {
        TestUser user = ground.user("answered");
        Visitor visitor = journeys.signedIn(user);
        Page confirmation = visitor.open(journeys.confirmationRequest().url());
        confirmation.press("cancel").response();

        assertEndsInAWayBack(visitor.open(confirmation.address()));
        assertEndsInAWayBack(journeys.confirm(confirmation, user.confirmationPassword()));
    }

    @Test
    void theFormOfAnotherStepConfirmsNothing() {
        TestUser user = ground.user("other-step");
        Visitor visitor = ground.client().visitor();
        Page login = visitor.open(journeys.confirmationRequest().url());
        URI loginAction = login.formAction();
        login.logIn(user.loginId(), user.loginPassword());

        Page page = visitor.post(
                loginAction, Map.of("username", user.loginId(), "password", user.loginPassword(), "confirm", "true"));

        assertThat(page.atApplication() && page.response().code().isPresent()).isFalse();
    }

    @Test
    void withoutItsCookiesAFormConfirmsNothing() {
        TestUser user = ground.user("no-cookies");
        Page confirmation = journeys.toConfirmation(user);
        Page page = ground.client()
                .visitor()
                .post(confirmation.formAction(), Map.of(Journeys.CONFIRMATION_FIELD, user.confirmationPassword()));

        assertThat(page.atApplication() && page.response().code().isPresent()).isFalse();
        assertThat(user.confirmationState().get("consecutiveFailures").asInt()).isZero();
    }

    /** At the application again, or on a page with a form or a link that leads on. */
    private static void assertEndsInAWayBack(Page page) {
        assertThat(page.status()).as(page.toString()).isLessThan(500);
        assertThat(page.atApplication() || page.has(WAYS_ON))
                .as(page.toString())
                .isTrue();
    }

    private static JsonNode idToken(AuthorizationRequest request, Page back) {
        return ground.client().exchange(request, back.response()).idToken();
    }
}
