package io.github.dualpassword.stepup;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** An application asks by name for a confirmation, and what it gets is worth what it says. */
class StepUpTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private Journeys journeys;

    @BeforeEach
    void start() {
        journeys = new Journeys(ground.realm());
    }

    @Test
    void whoIsNotSignedInIsAskedForBothPasswordsOneAfterTheOther() {
        TestUser user = ground.user("asked-for-both");
        AuthorizationRequest request = journeys.confirmationRequest();

        Page login = ground.client().visitor().open(request.url());
        assertThat(login.has("input[name=password]")).isTrue();
        Page confirmation = login.logIn(user.loginId(), user.loginPassword());
        assertThat(confirmation.has("input[name=" + Journeys.CONFIRMATION_FIELD + "]"))
                .isTrue();
        Page back = journeys.confirm(confirmation, user.confirmationPassword());

        assertThat(idToken(request, back).get("acr").asText()).isEqualTo("confirmation");
    }

    @Test
    void whoIsSignedInIsAskedForTheConfirmationPasswordOnly() {
        TestUser user = ground.user("asked-for-one");
        Visitor visitor = journeys.signedIn(user);
        AuthorizationRequest request = journeys.confirmationRequest();

        Page confirmation = visitor.open(request.url());

        assertThat(confirmation.has("input[name=" + Journeys.CONFIRMATION_FIELD + "]"))
                .isTrue();
        Page back = journeys.confirm(confirmation, user.confirmationPassword());
        assertThat(idToken(request, back).get("acr").asText()).isEqualTo("confirmation");
        assertThat(back.response().state()).contains(request.state());
    }

    @Test
    void theUserIsAskedEveryTime() {
        TestUser user = ground.user("every-time");
        Visitor visitor = journeys.signedIn(user);

        for (int transactions = 0; transactions < 3; transactions++) {
            Page confirmation = visitor.open(journeys.confirmationRequest().url());
            assertThat(confirmation.atApplication()).isFalse();
            journeys.confirm(confirmation, user.confirmationPassword()).response();
        }
    }

    @Test
    void theTimeOfAuthenticationIsThatOfTheConfirmation() {
        TestUser user = ground.user("fresh-time");
        Visitor visitor = journeys.signedIn(user);
        long signedIn = Instant.now().getEpochSecond();
        Condition.await(
                "the next second begins",
                Duration.ofSeconds(5),
                () -> Instant.now().getEpochSecond() > signedIn);
        long asked = Instant.now().getEpochSecond();
        AuthorizationRequest request = journeys.confirmationRequest();

        Page back = journeys.confirm(visitor.open(request.url()), user.confirmationPassword());

        assertThat(idToken(request, back).get("auth_time").asLong()).isGreaterThanOrEqualTo(asked);
    }

    @Test
    void plainSingleSignOnAfterwardsIsNotAskedAndHasTheLevelLogin() {
        TestUser user = ground.user("plain-afterwards");
        Visitor visitor = journeys.signedIn(user);
        journeys.confirm(visitor.open(journeys.confirmationRequest().url()), user.confirmationPassword())
                .response();
        AuthorizationRequest plain = ground.client().authorization();

        Page back = visitor.open(plain.url());

        assertThat(idToken(plain, back).get("acr").asText()).isEqualTo("login");
    }

    @Test
    void aLoginWithoutAnyRequestForALevelHasTheLevelLogin() {
        TestUser user = ground.user("plain-login");

        Tokens tokens = ground.client().logIn(user.loginId(), user.loginPassword());

        assertThat(tokens.idToken().get("acr").asText()).isEqualTo("login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown-level", "", "confirmation-of-something", "Confirmation"})
    void anUnknownNameGivesTheLevelLogin(String name) {
        TestUser user = ground.user("unknown-level-" + name.length());
        AuthorizationRequest request = ground.client().authorization().acrValues(name);

        Page back = ground.client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());

        assertThat(idToken(request, back).get("acr").asText()).isEqualTo("login");
    }

    @Test
    void ofTwoNamesTheLowerWins() {
        TestUser user = ground.user("two-names");
        AuthorizationRequest request = ground.client().authorization().acrValues("confirmation login");

        Page back = ground.client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());

        assertThat(idToken(request, back).get("acr").asText()).isEqualTo("login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"otp", "3", "confirmation-otp", "4", "99"})
    void aLevelForWhichNoStepWasTakenIsNeverClaimed(String name) {
        TestUser user = ground.user("no-such-step-" + name);
        AuthorizationRequest request = ground.client().authorization().acrValues(name);

        Page page = ground.client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());
        boolean confirmed = page.has("input[name=" + Journeys.CONFIRMATION_FIELD + "]");
        if (confirmed) {
            page = journeys.confirm(page, user.confirmationPassword());
        }

        assertThat(idToken(request, page).get("acr").asText()).isEqualTo(confirmed ? "confirmation" : "login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"otp", "confirmation-otp"})
    void anApplicationIsToldThatALevelIsNotThereWhenItAsksBySingleSignOn(String name) {
        Visitor visitor = journeys.signedIn(ground.user("not-there-" + name));
        AuthorizationRequest request = ground.client().authorization().acrValues(name);

        Page page = visitor.open(request.url());

        assertThat(page.response().error()).contains("access_denied");
        assertThat(page.response().errorDescription()).contains("level_not_available");
        assertThat(page.response().state()).contains(request.state());
        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo("level_not_available");
        assertThat(visitor.open(ground.client().authorization().prompt("none").url())
                        .response()
                        .code())
                .as("the session is still there")
                .isPresent();
    }

    @Test
    void anEssentialClaimIsServedLikeTheName() {
        TestUser user = ground.user("essential");
        AuthorizationRequest request = ground.client().authorization().with("claims", essential("confirmation"));

        Page confirmation = journeys.toConfirmation(user, request);
        Page back = journeys.confirm(confirmation, user.confirmationPassword());

        assertThat(idToken(request, back).get("acr").asText()).isEqualTo("confirmation");
    }

    @Test
    void anEssentialClaimWithAnUnknownNameIsRefused() {
        AuthorizationRequest request = ground.client().authorization().with("claims", essential("unknown-level"));

        Page page = ground.client().visitor().open(request.url());

        assertThat(page.has("input[name=password]")).isFalse();
        assertThat(page.status() == 400
                        || page.atApplication() && page.response().error().isPresent())
                .isTrue();
    }

    @Test
    void withoutAPageNothingCanBeConfirmed() {
        Visitor visitor = journeys.signedIn(ground.user("no-page"));
        AuthorizationRequest request = journeys.confirmationRequest().prompt("none");

        Page back = visitor.open(request.url());

        assertThat(back.response().error()).contains("login_required");
        assertThat(back.response().state()).contains(request.state());
    }

    @Test
    void singleSignOnWithoutAPageGoesOnAfterAConfirmation() {
        TestUser user = ground.user("silent-afterwards");
        Visitor visitor = journeys.signedIn(user);
        journeys.confirm(visitor.open(journeys.confirmationRequest().url()), user.confirmationPassword())
                .response();
        AuthorizationRequest silent = ground.client().authorization().prompt("none");

        assertThat(idToken(silent, visitor.open(silent.url())).get("acr").asText())
                .isEqualTo("login");
    }

    /** Why an application may trust the ID token of the very code exchange only. */
    @Test
    void aRefreshedTokenKeepsTheLevel() {
        Tokens confirmed = journeys.confirmed(ground.user("refreshed"));

        Tokens refreshed = ground.client().refresh(confirmed.refreshToken());

        assertThat(refreshed.idToken().get("acr").asText()).isEqualTo("confirmation");
    }

    @Test
    void theNonceIsThatOfTheRequest() {
        TestUser user = ground.user("nonce");
        AuthorizationRequest request = journeys.confirmationRequest();

        Page back = journeys.confirm(journeys.toConfirmation(user, request), user.confirmationPassword());

        assertThat(idToken(request, back).get("nonce").asText()).isEqualTo(request.nonce());
    }

    @Test
    void aWrongEntryLeavesTheUserOnThePageWithAMessage() {
        TestUser user = ground.user("wrong-entry");

        Page page = journeys.wrongConfirmations(user, 1);

        assertThat(page.has("input[name=" + Journeys.CONFIRMATION_FIELD + "]")).isTrue();
        assertThat(page.has("#input-error-" + Journeys.CONFIRMATION_FIELD)).isTrue();
        JsonNode error = ground.realm().newestLoginError();
        assertThat(error.get("userId").asText()).isEqualTo(user.id());
        assertThat(error.get("error").asText()).isEqualTo("invalid_user_credentials");
        assertThat(error.at("/details/credential_type").asText()).isEqualTo("confirmation-password");
    }

    @Test
    void anApplicationWithOtherNamesForTheLevelsIsNeverToldOfAConfirmationThatWasNotMade() {
        TestUser user = ground.user("other-names");
        withClientAttribute("acr.loa.map", "{\"base\":1,\"approved\":2}", () -> {
            AuthorizationRequest request = ground.client().authorization().acrValues("approved");

            Page page = journeys.toConfirmation(user, request);

            if (page.atApplication()) {
                assertThat(page.response().code().isEmpty()
                                || !idToken(request, page).get("acr").asText().equals("approved"))
                        .isTrue();
            } else {
                assertThat(page.has("input[name=" + Journeys.CONFIRMATION_FIELD + "]"))
                        .isTrue();
            }
        });
    }

    @Test
    void anApplicationThatRepeatsTheRealmsNamesIsServedLikeAnyOther() {
        TestUser user = ground.user("same-names");
        withClientAttribute(
                "acr.loa.map",
                "{\"login\":1,\"confirmation\":2}",
                () -> assertThat(journeys.confirmed(user).idToken().get("acr").asText())
                        .isEqualTo("confirmation"));
    }

    @Test
    void anApplicationWhoseDefaultIsAConfirmationHasEveryLoginConfirmed() {
        TestUser user = ground.user("by-default");
        withClientAttribute("default.acr.values", "confirmation", () -> {
            AuthorizationRequest request = ground.client().authorization().locale("ja");

            Page back = journeys.confirm(journeys.toConfirmation(user, request), user.confirmationPassword());

            assertThat(idToken(request, back).get("acr").asText()).isEqualTo("confirmation");
        });
    }

    private static JsonNode idToken(AuthorizationRequest request, Page back) {
        return ground.client().exchange(request, back.response()).idToken();
    }

    private static String essential(String name) {
        return "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"" + name + "\"]}}}";
    }

    private static void withClientAttribute(String name, String value, Runnable test) {
        setClientAttribute(name, value);
        try {
            test.run();
        } finally {
            setClientAttribute(name, "");
        }
    }

    private static void setClientAttribute(String name, String value) {
        JsonNode client = ground.realm()
                .admin()
                .get(ground.realm().path("/clients?clientId=test-app"))
                .get(0);
        ground.realm()
                .admin()
                .put(
                        ground.realm().path("/clients/" + client.get("id").asText()),
                        Map.of("clientId", "test-app", "attributes", Map.of(name, value)));
    }
}
