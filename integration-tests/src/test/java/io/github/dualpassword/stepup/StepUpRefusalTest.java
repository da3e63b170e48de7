package io.github.dualpassword.stepup;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.AuthorizationResponse;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** A confirmation that cannot be had: a page says why, its button tells the application, and nobody is stuck. */
class StepUpRefusalTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.attribute("dual-password.confirmation-enrolment", "provisional"));

    private Journeys journeys;

    @BeforeEach
    void start() {
        journeys = new Journeys(ground.realm());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void whoHasNoneAndCannotSetOneIsToldSo(String language) {
        TestUser user = ground.userWithLoginPassword("has-none-" + language);

        Page page = journeys.toConfirmation(user, journeys.confirmationRequest().locale(language));

        assertThat(page.text()).contains(Messages.in(language).text("dualPasswordConfirmationNotSet"));
        assertThat(page.status()).isEqualTo(200);
    }

    @Test
    void theApplicationHearsThatNoneIsSet() {
        TestUser user = ground.userWithLoginPassword("none-set").withMail("none-set@sample.example");

        assertRefused(user, "confirmation_not_set");
    }

    @Test
    void withMailedCodesWhoHasNoMailAddressCannotSetOne() {
        TestUser user = ground.userWithLoginPassword("no-mail");
        ground.realm().attribute("dual-password.confirmation-enrolment", "mail-code");
        try {
            assertRefused(user, "confirmation_not_set");
        } finally {
            ground.realm().attribute("dual-password.confirmation-enrolment", "provisional");
        }
    }

    @Test
    void theApplicationHearsOfASuspension() {
        TestUser user = suspended("is-suspended");

        assertRefused(user, "confirmation_suspended");
    }

    @Test
    void theApplicationHearsThatTheUserWentBack() {
        TestUser user = ground.user("went-back");
        AuthorizationRequest request = journeys.confirmationRequest();

        AuthorizationResponse response =
                journeys.toConfirmation(user, request).press("cancel").response();

        assertThat(response.error()).contains("access_denied");
        assertThat(response.errorDescription()).contains("confirmation_cancelled");
        assertThat(response.state()).contains(request.state());
    }

    @Test
    void goingBackIsNotCounted() {
        TestUser user = ground.user("not-counted");

        journeys.toConfirmation(user).press("cancel").response();

        assertThat(user.confirmationState().get("consecutiveFailures").asInt()).isZero();
    }

    @Test
    void afterARefusalSingleSignOnGoesOn() {
        TestUser user = suspended("goes-on");
        Visitor visitor = journeys.signedIn(user);
        visitor.open(journeys.confirmationRequest().url()).press("back").response();
        AuthorizationRequest plain = ground.client().authorization();

        assertThat(visitor.open(plain.url()).response().code()).isPresent();
    }

    @Test
    void afterARefusalInTheFirstRequestTheUserIsNotSignedIn() {
        TestUser user = suspended("not-signed-in");
        Visitor visitor = ground.client().visitor();
        visitor.open(journeys.confirmationRequest().url())
                .logIn(user.loginId(), user.loginPassword())
                .press("back")
                .response();

        Page page = visitor.open(ground.client().authorization().url());

        assertThat(page.has("input[name=password]")).isTrue();
    }

    @Test
    void theAnswerCanComeInTheFragment() {
        TestUser user = suspended("in-fragment");
        AuthorizationRequest request = journeys.confirmationRequest().with("response_mode", "fragment");

        Page back = journeys.toConfirmation(user, request).press("back");

        assertThat(back.address().getRawQuery()).isNull();
        assertThat(back.response().errorDescription()).contains("confirmation_suspended");
        assertThat(back.response().state()).contains(request.state());
    }

    @Test
    void theAnswerCanComeAsAFormPost() {
        TestUser user = suspended("as-form-post");
        AuthorizationRequest request = journeys.confirmationRequest().with("response_mode", "form_post");

        Page post = journeys.toConfirmation(user, request).press("back");

        assertThat(post.document().forms().get(0).absUrl("action"))
                .isEqualTo(request.redirectUri().toString());
        assertThat(post.document().select("input[name=error]").val()).isEqualTo("access_denied");
        assertThat(post.document().select("input[name=error_description]").val())
                .isEqualTo("confirmation_suspended");
        assertThat(post.document().select("input[name=state]").val()).isEqualTo(request.state());
    }

    @Test
    void aConfirmationCanBeAnsweredInTheFragment() {
        TestUser user = ground.user("success-in-fragment");
        AuthorizationRequest request = journeys.confirmationRequest().with("response_mode", "fragment");

        Page back = journeys.confirm(journeys.toConfirmation(user, request), user.confirmationPassword());

        assertThat(ground.client()
                        .exchange(request, back.response())
                        .idToken()
                        .get("acr")
                        .asText())
                .isEqualTo("confirmation");
    }

    @Test
    void afterReloadingTheRefusalTheUserCanGoOn() {
        TestUser user = suspended("reloaded");
        Visitor visitor = ground.client().visitor();
        Page refused = visitor.open(journeys.confirmationRequest().url()).logIn(user.loginId(), user.loginPassword());

        Page expired = visitor.open(refused.address());
        Page again = visitor.open(expired.link("loginContinueLink"));

        assertThat(again.has("[data-refusal=confirmation_suspended]")).isTrue();
        assertThat(again.press("back").response().errorDescription()).contains("confirmation_suspended");
    }

    @Test
    void pressingTheButtonWithoutARefusalDoesNotConfirm() {
        TestUser user = ground.user("forged-button");

        Visitor visitor = journeys.signedIn(user);
        Page confirmation = visitor.open(journeys.confirmationRequest().url());

        Page page = visitor.post(confirmation.formAction(), Map.of("back", "true"));

        assertThat(page.atApplication() && page.response().code().isPresent()).isFalse();
    }

    private void assertRefused(TestUser user, String description) {
        AuthorizationRequest request = journeys.confirmationRequest();
        Page page = journeys.toConfirmation(user, request);
        assertThat(page.has("[data-refusal=" + description + "]")).isTrue();

        AuthorizationResponse response = page.press("back").response();

        assertThat(response.error()).contains("access_denied");
        assertThat(response.errorDescription()).contains(description);
        assertThat(response.state()).contains(request.state());
        assertThat(response.code()).isEmpty();
        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo(description);
        assertThat(ground.realm().newestLoginError().get("userId").asText()).isEqualTo(user.id());
    }

    private TestUser suspended(String loginId) {
        TestUser user = ground.user(loginId);
        journeys.wrongConfirmations(user, 5);
        return user;
    }
}
