package io.github.dualpassword.identityprovider;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.loginhistory.PreviousLogins;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Users of an identity provider, who have no login password, log in and confirm like all others. */
class LoginThroughProviderTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.attribute("dual-password.confirmation-enrolment", "mail-code"));

    private static final String CONFIRMATION = "input[name=" + Journeys.CONFIRMATION_FIELD + "]";
    private static final String REPLACED = "form[data-refusal=confirmation_password_replaced]";

    private static PartnerProvider partner;

    private Journeys journeys;

    @BeforeAll
    static void connect() {
        partner = PartnerProvider.of(ground, "partner-of-logins");
    }

    @AfterAll
    static void close() {
        partner.close();
    }

    @BeforeEach
    void start() {
        journeys = new Journeys(ground.realm());
    }

    @Test
    void theFirstLoginMakesAUserWithoutAPasswordAtTheLevelLogin() {
        partner.person("first");
        AuthorizationRequest request = ground.client().authorization().acrValues("login");

        Page back = partner.logIn("first", request);

        assertThat(acr(request, back)).isEqualTo("login");
        TestUser user = ground.existingUser("first");
        assertThat(user.storedCredentials()).isEmpty();
        assertThat(partner.linked(user)).containsExactly("first");
    }

    @Test
    void aLoginThroughAProviderIsToldAsOne() {
        PreviousLogins.tell(ground.realm());
        partner.person("told");
        partner.logIn("told", ground.client().authorization());
        AuthorizationRequest second = ground.client().authorization();

        Page back = partner.logIn("told", second);

        assertThat(PreviousLogins.in(ground.client().exchange(second, back.response())))
                .extracting(PreviousLogins::kind)
                .containsExactly("identity-provider");
        ground.realm().attribute(PreviousLogins.SETTING, "none");
    }

    @Test
    void everyLaterLoginHasTheLevelLogin() {
        partner.user("later");
        AuthorizationRequest request = ground.client().authorization();

        assertThat(acr(request, partner.logIn("later", request))).isEqualTo("login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "login"})
    void singleSignOnKeepsTheLevelLoginHoweverOften(String asked) {
        partner.user("again-" + asked);
        Visitor visitor = partner.signedIn("again-" + asked);
        AuthorizationRequest second =
                ground.client().authorization().acrValues(asked).prompt("none");
        AuthorizationRequest third = ground.client().authorization().acrValues(asked);

        assertThat(acr(second, visitor.open(second.url()))).isEqualTo("login");
        assertThat(acr(third, visitor.open(third.url()))).isEqualTo("login");
    }

    @Test
    void aUserWithoutALoginPasswordConfirmsBySingleSignOnEveryTimeAnew() {
        TestUser user = partner.user("confirms").withConfirmationPassword();
        Visitor visitor = partner.signedIn("confirms");

        assertThat(confirmedAnew(visitor, user)).isEqualTo("confirmation");
        assertThat(confirmedAnew(visitor, user)).isEqualTo("confirmation");
        AuthorizationRequest plain = ground.client().authorization().prompt("none");
        assertThat(acr(plain, visitor.open(plain.url()))).isEqualTo("login");
    }

    @Test
    void aConfirmationThatTheLoginAskedForIsGoodForThatRequestOnly() {
        TestUser user = partner.user("at-login").withConfirmationPassword();
        Visitor visitor = ground.client().visitor();
        AuthorizationRequest request = journeys.confirmationRequest();

        Page confirmation = partner.logIn(visitor, "at-login", request);

        assertThat(confirmation.has(CONFIRMATION)).isTrue();
        Page back = journeys.confirm(confirmation, user.confirmationPassword());
        assertThat(acr(request, back)).isEqualTo("confirmation");
        assertThat(confirmedAnew(visitor, user)).isEqualTo("confirmation");
        AuthorizationRequest plain = ground.client().authorization();
        assertThat(acr(plain, visitor.open(plain.url()))).isEqualTo("login");
    }

    /** Keycloak passes the level on, which this provider does not know: it asks for its own login again. */
    @Test
    void anApplicationThatNamesTheProviderInAStepUpSendsItsUserThereOnceMore() {
        TestUser user = partner.user("hinted").withConfirmationPassword();
        Visitor visitor = partner.signedIn("hinted");
        AuthorizationRequest request = journeys.confirmationRequest().with("kc_idp_hint", PartnerProvider.ALIAS);

        Page confirmation = PartnerProvider.logInHereAgain(visitor.open(request.url()), "hinted");

        assertThat(confirmation.has(CONFIRMATION)).isTrue();
        assertThat(acr(request, journeys.confirm(confirmation, user.confirmationPassword())))
                .isEqualTo("confirmation");
    }

    @Test
    void whoIsToLogInAnewDoesSoAtTheProvider() {
        partner.user("anew");
        Visitor visitor = partner.signedIn("anew");
        partner.logEverybodyOut();
        AuthorizationRequest request = ground.client().authorization().prompt("login");

        assertThat(acr(request, partner.logIn(visitor, "anew", request))).isEqualTo("login");
    }

    @Test
    void aWrongEntryDuringTheLoginCountsAndIsRecordedOnceAsAnywhereElse() {
        TestUser user = partner.user("wrong").withConfirmationPassword();

        Page page = journeys.confirm(partner.logIn("wrong", journeys.confirmationRequest()), Journeys.WRONG);

        assertThat(page.has("#input-error-" + Journeys.CONFIRMATION_FIELD)).isTrue();
        assertThat(user.confirmationState().get("consecutiveFailures").asInt()).isEqualTo(1);
        List<JsonNode> errors = user.events().stream()
                .filter(event -> event.hasNonNull("error"))
                .toList();
        assertThat(errors).singleElement().satisfies(event -> {
            assertThat(event.get("type").asText()).isEqualTo("LOGIN_ERROR");
            assertThat(event.get("error").asText()).isEqualTo("invalid_user_credentials");
            assertThat(event.at("/details/credential_type").asText()).isEqualTo("confirmation-password");
            assertThat(event.at("/details/identity_provider").asText()).isEqualTo(PartnerProvider.ALIAS);
        });
    }

    @Test
    void wrongEntriesDuringAndAfterTheLoginSuspendTogether() {
        TestUser user = partner.user("suspended").withConfirmationPassword();
        Visitor visitor = partner.signedIn("suspended");

        Page third = journeys.wrongConfirmations(partner.logIn("suspended", journeys.confirmationRequest()), 3);
        Page fifth = journeys.wrongConfirmations(
                visitor.open(journeys.confirmationRequest().url()), 2);

        assertThat(third.has(CONFIRMATION)).isTrue();
        assertThat(fifth.has("[data-refusal=confirmation_suspended]")).isTrue();
        assertThat(user.confirmationState().get("state").asText()).isEqualTo("temporarily_suspended");
        Page rightOne = journeys.confirm(third, user.confirmationPassword());
        assertRefused(rightOne, "confirmation_suspended");
        assertRefused(partner.logIn("suspended", journeys.confirmationRequest()), "confirmation_suspended");
    }

    @Test
    void whoGoesBackTellsTheApplication() {
        partner.user("went-back").withConfirmationPassword();

        Page back = partner.logIn("went-back", journeys.confirmationRequest()).press("cancel");

        assertThat(back.response().errorDescription()).contains("confirmation_cancelled");
        assertThat(back.response().code()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void whoHasNoConfirmationPasswordIsToldWhomToAskAndOfferedNoCode(String language) {
        partner.user("none-" + language);
        AuthorizationRequest request = journeys.confirmationRequest().locale(language);

        Page during = partner.logIn("none-" + language, request);

        assertThat(during.text()).contains(Messages.in(language).text("dualPasswordConfirmationNotSet"));
        assertThat(during.has("[name=send]")).isFalse();
        assertRefused(during, "confirmation_not_set");
        Page after = partner.signedIn("none-" + language).open(request.url());
        assertRefused(after, "confirmation_not_set");
    }

    @Test
    void whoHasALoginPasswordAsWellIsOfferedTheCode() {
        partner.user("both").withLoginPassword();

        assertThat(partner.logIn("both", journeys.confirmationRequest()).has("[name=send]"))
                .isTrue();
    }

    @Test
    void aProvisionalOneFromTheBankIsReplacedAndThenConfirms() {
        partner.user("provisional").withProvisionalConfirmationPassword("Provisional-1");
        AuthorizationRequest request = journeys.confirmationRequest();

        Page confirmation = partner.logIn("provisional", request)
                .submit(Map.of(
                        "current-confirmation-password", "Provisional-1",
                        "new-confirmation-password", "My-own-choice-1",
                        "new-confirmation-password-again", "My-own-choice-1"));

        assertThat(confirmation.has(CONFIRMATION)).isTrue();
        assertThat(acr(request, journeys.confirm(confirmation, "My-own-choice-1")))
                .isEqualTo("confirmation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"otp", "confirmation-otp", "3", "99"})
    void aLevelThatNoStepServesIsRefusedInsteadOfALowerOne(String name) {
        partner.user("level-" + name);
        partner.person("new-at-level-" + name);
        AuthorizationRequest request = ground.client().authorization().acrValues(name);

        assertLevelRefused(partner.logIn("level-" + name, request), request);
        assertLevelRefused(partner.logIn("new-at-level-" + name, request), request);
        Page atPartner = partner.signedIn("level-" + name)
                .open(request.with("kc_idp_hint", PartnerProvider.ALIAS).url());
        assertLevelRefused(PartnerProvider.logInHereAgain(atPartner, "level-" + name), request);
    }

    @Test
    void withoutAPageTheLevelLoginComesAndAConfirmationDoesNot() {
        partner.user("silent").withConfirmationPassword();
        Visitor visitor = partner.signedIn("silent");

        Page confirmation =
                visitor.open(journeys.confirmationRequest().prompt("none").url());

        assertThat(confirmation.response().error()).contains("login_required");
        assertThat(confirmation.response().code()).isEmpty();
    }

    @Test
    void aSilentRequestThatGoesToTheProviderIsTheSame() {
        partner.user("forwarded").withConfirmationPassword();
        Visitor visitor = partner.signedIn("forwarded");
        endSessionsAtTheBank();
        AuthorizationRequest plain =
                ground.client().authorization().prompt("none").with("kc_idp_hint", PartnerProvider.ALIAS);

        Page confirmation =
                visitor.open(plain.with("claims", essential("confirmation")).url());
        Page level = visitor.open(plain.with("claims", essential("otp")).url());
        Page login = visitor.open(plain.url());

        assertThat(confirmation.response().error()).contains("interaction_required");
        assertThat(confirmation.response().code()).isEmpty();
        assertThat(level.response().error()).contains("interaction_required");
        assertThat(level.response().code()).isEmpty();
        assertThat(acr(plain, login)).isEqualTo("login");
    }

    /** Asks for a level in a way that Keycloak does not pass on to the provider. */
    private static String essential(String name) {
        return "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"" + name + "\"]}}}";
    }

    @Test
    void aStoppedUserIsRefusedDuringTheLogin() {
        TestUser user = partner.user("stopped").withConfirmationPassword();
        ground.realm().stopService(user.id(), "operator", "contract");

        assertRefused(partner.logIn("stopped", ground.client().authorization()), "service_stopped");
        assertRefused(partner.logIn("stopped", journeys.confirmationRequest()), "service_stopped");
    }

    @Test
    void aConfirmationPasswordThatIsReplacedAfterItsEntryConfirmsNothing() {
        TestUser user = partner.user("replaced").withConfirmationPassword();
        AuthorizationRequest request = journeys.confirmationRequest().action("change-passwords");
        Page open = journeys.confirm(partner.logIn("replaced", request), user.confirmationPassword());
        assertThat(open.has("#dual-password-change")).isTrue();
        user.withConfirmationPassword("Newer-confirm-1");

        Page after = open.press("cancel-aia");

        assertThat(after.has(REPLACED)).isTrue();
        assertRefused(after, "confirmation_password_replaced");
    }

    /** Keycloak keeps that the flow is done, and the level, when somebody else comes within the same login. */
    @Test
    void whatOnePersonConfirmsIsNoConfirmationOfTheNextOne() {
        TestUser first = partner.user("one-person").withConfirmationPassword();
        partner.user("next-person").withConfirmationPassword();
        Visitor visitor = ground.client().visitor();
        Page entry = partner.logIn(
                visitor.stoppingBefore("/after-post-broker-login"), "one-person", journeys.confirmationRequest());
        URI done = journeys.confirm(entry, first.confirmationPassword()).address();
        assertThat(done.getPath()).endsWith("/broker/after-post-broker-login");
        partner.logEverybodyOut();

        String backToLogin =
                done.toString().replace("/after-post-broker-login", "/" + PartnerProvider.ALIAS + "/login");
        Page page = PartnerProvider.logInHere(visitor.open(URI.create(backToLogin)), "next-person");

        assertThat(page.has(REPLACED)).isTrue();
        assertThat(page.text()).contains("next-person");
        assertRefused(page, "confirmation_password_replaced");
    }

    @Test
    void aUserOfBothEndsWithALoginPasswordThatIsReset() {
        TestUser user = partner.user("reset").withLoginPassword();
        Visitor visitor = partner.signedIn("reset");

        ground.realm().resetPassword(user.id(), "Reset-login-1");
        ground.realm().endSessions(user.id());

        Page silent =
                visitor.open(ground.client().authorization().prompt("none").url());
        assertThat(silent.response().error()).contains("login_required");
    }

    private static void endSessionsAtTheBank() {
        ground.realm().admin().post(ground.realm().path("/logout-all"), null);
    }

    private String confirmedAnew(Visitor visitor, TestUser user) {
        AuthorizationRequest request = journeys.confirmationRequest();
        Page confirmation = visitor.open(request.url());
        assertThat(confirmation.has(CONFIRMATION)).isTrue();
        return acr(request, journeys.confirm(confirmation, user.confirmationPassword()));
    }

    private static void assertLevelRefused(Page page, AuthorizationRequest request) {
        assertThat(page.response().error()).contains("access_denied");
        assertThat(page.response().errorDescription()).contains("level_not_available");
        assertThat(page.response().state()).contains(request.state());
        assertThat(page.response().code()).isEmpty();
    }

    private static void assertRefused(Page page, String description) {
        assertThat(page.has("[data-refusal=" + description + "]")).isTrue();
        Page back = page.press("back");
        assertThat(back.response().error()).contains("access_denied");
        assertThat(back.response().errorDescription()).contains(description);
        assertThat(back.response().code()).isEmpty();
    }

    private static String acr(AuthorizationRequest request, Page back) {
        return ground.client()
                .exchange(request, back.response())
                .idToken()
                .get("acr")
                .asText();
    }
}
