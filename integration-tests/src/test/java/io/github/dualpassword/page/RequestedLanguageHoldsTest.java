package io.github.dualpassword.page;

import java.net.URI;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** The language that an application asks for is taken for its user's choice where its client says so, and nowhere else. */
class RequestedLanguageHoldsTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String SWITCH = "dual-password.ui-locales-is-a-choice";

    private final Journeys journeys = new Journeys(ground.realm());

    @BeforeEach
    void switchOn() {
        client("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"change-passwords", "user-administration"})
    void aProcedureComesInItAlthoughAnotherOneIsStored(String action) {
        TestUser user = ground.user("procedure-" + action).speaking("en");
        Visitor visitor = signedIn(user);

        Page page = visitor.open(request("ja").action(action).url());

        assertThat(language(page)).isEqualTo("ja");
        assertThat(stored(user)).isEqualTo("ja");
    }

    @Test
    void soDoesAStepUpOfASession() {
        TestUser user = ground.user("step-up").speaking("en");
        Visitor visitor = signedIn(user);

        Page page = visitor.open(request("ja").acrValues("confirmation").url());

        assertThat(language(page)).isEqualTo("ja");
        assertThat(journeys.confirm(page, Journeys.WRONG))
                .extracting(RequestedLanguageHoldsTest::language)
                .isEqualTo("ja");
    }

    @Test
    void soDoesAStepUpWithTheLogin() {
        TestUser user = ground.user("step-up-with-login").speaking("en");

        Page page = journeys.toConfirmation(user, request("ja").acrValues("confirmation"));

        assertThat(language(page)).isEqualTo("ja");
    }

    @Test
    void silentSingleSignOnStoresIt() {
        TestUser user = ground.user("silent").speaking("en");
        Visitor visitor = signedIn(user);

        assertThat(visitor.open(request("ja").prompt("none").url()).response().code())
                .isPresent();

        assertThat(stored(user)).isEqualTo("ja");
    }

    @Test
    void theIdTokenSaysIt() {
        TestUser user = ground.user("token").speaking("en");
        Visitor visitor = signedIn(user);
        AuthorizationRequest request = request("ja");

        Page back = visitor.open(request.url());

        assertThat(ground.client()
                        .exchange(request, back.response())
                        .idToken()
                        .get("locale")
                        .asText())
                .isEqualTo("ja");
    }

    @ParameterizedTest
    @CsvSource({"fr ja-JP, ja", "fr, en", "<script>, en"})
    void itIsALanguageOfTheRealmOrNone(String requested, String shown) {
        TestUser user = ground.user("asks-" + requested.replaceAll("\\W", "")).speaking("en");
        Visitor visitor = signedIn(user);

        Page page = visitor.open(request(requested).action("change-passwords").url());

        assertThat(language(page)).isEqualTo(shown);
        assertThat(stored(user)).isEqualTo(shown);
    }

    @Test
    void aReadersChoiceOnAPageReplacesIt() {
        TestUser user = ground.user("chooses").speaking("ja");
        Page page = signedIn(user).open(request("ja").action("change-passwords").url());

        Page chosen = page.visitor()
                .open(URI.create(page.document()
                        .selectFirst(".dual-password-languages a[lang=en]")
                        .absUrl("href")));

        assertThat(language(chosen)).isEqualTo("en");
        assertThat(chosen.press("cancel-aia").response().code()).isPresent();
        assertThat(stored(user)).isEqualTo("en");
    }

    @Test
    void aReadersChoiceAtTheLoginReplacesIt() {
        TestUser user = ground.user("chooses-at-login").speaking("ja");
        Page login = ground.client()
                .visitor()
                .open(request("ja").action("change-passwords").url());

        Page chosen = login.visitor()
                .open(URI.create(login.document()
                        .selectFirst(".dual-password-languages a[lang=en]")
                        .absUrl("href")));

        assertThat(language(chosen.logIn(user.loginId(), user.loginPassword()))).isEqualTo("en");
        assertThat(stored(user)).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "false", "yes"})
    void withoutTheAttributeTheStoredLanguageWinsAsInKeycloak(String value) {
        client(value);
        TestUser user = ground.user("off-" + value).speaking("en");
        Visitor visitor = signedIn(user);

        Page page = visitor.open(request("ja").action("change-passwords").url());

        assertThat(language(page)).isEqualTo("en");
        assertThat(stored(user)).isEqualTo("en");
    }

    @Test
    void theSameLanguageAgainChangesNothing() {
        TestUser user = ground.user("same-again").speaking("ja");
        Visitor visitor = signedIn(user);

        visitor.open(request("ja").url());
        visitor.open(request("ja").url());

        assertThat(user.events("UPDATE_PROFILE")).isEmpty();
    }

    private static Visitor signedIn(TestUser user) {
        Visitor visitor = ground.client().visitor();
        visitor.open(ground.client().authorization().url())
                .logIn(user.loginId(), user.loginPassword())
                .response();
        return visitor;
    }

    private static AuthorizationRequest request(String uiLocales) {
        return ground.client().authorization().locale(uiLocales);
    }

    private static String language(Page page) {
        return page.document().selectFirst("html").attr("lang");
    }

    private static String stored(TestUser user) {
        return user.representation().at("/attributes/locale/0").asText();
    }

    private static void client(String value) {
        String clients = ground.realm().path("/clients");
        JsonNode found =
                ground.realm().admin().get(clients + "?clientId=test-app").get(0);
        ObjectNode client = found.deepCopy();
        client.withObjectProperty("attributes").put(SWITCH, value);
        ground.realm().admin().put(clients + "/" + found.get("id").asText(), client);
    }
}
