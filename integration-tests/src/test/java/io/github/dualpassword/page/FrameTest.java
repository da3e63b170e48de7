package io.github.dualpassword.page;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** One frame round every page: the bank, who has logged in, the way back and the way out. */
class FrameTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String SESSION = ".dual-password-session";
    private static final String LOG_OUT = "log-out";
    private static final String REPEATED = "とても長い名前の";

    private final Journeys journeys = new Journeys(ground.realm());

    @BeforeAll
    static void giveTheApplicationAFrontPage() {
        String clients = ground.realm().path("/clients");
        JsonNode found =
                ground.realm().admin().get(clients + "?clientId=test-app").get(0);
        ObjectNode client = found.deepCopy();
        client.put("baseUrl", OidcClient.TEST_APP_REDIRECT.toString());
        ground.realm().admin().put(clients + "/" + found.get("id").asText(), client);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja | 株式会社サンプル商事 | マスターユーザ | トップページ | ログアウト",
                "en | Sample Trading Co. | Master user | Top page | Log out"
            })
    void aPageNamesItsReaderWithCompanyAndTypeAndHasTheWaysOut(
            String language, String company, String type, String top, String out) {
        TestUser user = ground.user("reader-" + language).withRole("master-user");
        TestContract.added(ground.realm(), "of-reader-" + language)
                .withAttributes(Map.of("name", "株式会社サンプル商事", "name-en", "Sample Trading Co."))
                .join(user);

        Page page = journeys.toConfirmation(user, journeys.confirmationRequest().locale(language));

        assertThat(page.document().select(SESSION).text()).contains(company, "データ花子", type, top, out);
        assertThat(page.document().selectFirst(".dual-password-top-page").attr("href"))
                .isEqualTo(OidcClient.TEST_APP_REDIRECT.toString());
    }

    @Test
    void theLoginPageNamesNobodyAlsoWhereSomebodyIsLoggedIn() {
        TestUser user = ground.user("named-by-nobody");
        Visitor visitor = journeys.signedIn(user);

        Page again =
                visitor.open(ground.client().authorization().prompt("login").url());

        assertThat(again.has("input[name=password]")).isTrue();
        assertThat(again.has(SESSION)).isFalse();
        assertThat(again.has("[name=" + LOG_OUT + "]")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theStepUpNamesTheApplicationThatAsks(String language) {
        TestUser user = ground.user("asked-" + language);

        Page page = journeys.toConfirmation(user, journeys.confirmationRequest().locale(language));

        assertThat(page.document().select("#asked-by").text()).isEqualTo("Test application");
        assertThat(page.text()).contains(Messages.in(language).text("dualPasswordAskedBy"));
    }

    @Test
    void logOutInAProcedureCancelsItAndEndsTheSession() {
        TestUser user = ground.user("leaves-procedure");
        Visitor visitor = journeys.signedIn(user);
        Page procedure = visitor.open(opens("change-passwords").url());

        Page after = procedure.press(LOG_OUT);

        assertThat(after.atApplication()).as("%s", after).isTrue();
        assertThat(user.events("CUSTOM_REQUIRED_ACTION_ERROR")).singleElement().satisfies(event -> {
            assertThat(event.get("error").asText()).isEqualTo("rejected_by_user");
            assertThat(event.at("/details/custom_required_action").asText()).isEqualTo("change-passwords");
        });
        assertThat(user.events("LOGOUT")).hasSize(1);
        assertThat(visitor.open(opens("change-passwords").url()).has("input[name=username]"))
                .as("single sign-on is over")
                .isTrue();
    }

    @Test
    void logOutAtAStepUpCancelsItAndEndsTheSession() {
        TestUser user = ground.user("leaves-step-up");
        Visitor visitor = journeys.signedIn(user);
        Page stepUp = visitor.open(journeys.confirmationRequest().url());

        Page after = stepUp.press(LOG_OUT);

        assertThat(after.atApplication()).as("%s", after).isTrue();
        assertThat(after.response().code()).isEmpty();
        assertThat(errors(user.events("LOGIN_ERROR"))).containsExactly("confirmation_cancelled");
        assertThat(user.events("LOGOUT")).hasSize(1);
        assertThat(visitor.open(ground.client().authorization().url()).has("input[name=username]"))
                .isTrue();
    }

    @Test
    void logOutOfALoginThatIsHalfDoneBeginsItAnew() {
        TestUser user = ground.user("leaves-login").withLoginPasswordToChange();
        Page demanded = journeys.logIn(user);
        assertThat(demanded.has(SESSION)).as("%s", demanded).isTrue();

        Page login = demanded.press(LOG_OUT);

        assertThat(login.has("input[name=username]")).as("%s", login).isTrue();
        assertThat(login.has(SESSION)).isFalse();
        assertThat(errors(user.events("CUSTOM_REQUIRED_ACTION_ERROR"))).containsExactly("rejected_by_user");
        assertThat(user.events("LOGOUT")).isEmpty();
        assertThat(login.logIn(user.loginId(), user.loginPassword()).has(SESSION))
                .as("the login is asked for the same")
                .isTrue();
    }

    @Test
    void logOutAtAStepUpOfALoginThatIsHalfDoneBeginsItAnew() {
        TestUser user = ground.user("leaves-both");
        Page stepUp = journeys.toConfirmation(user);

        Page login = stepUp.press(LOG_OUT);

        assertThat(login.has("input[name=username]")).as("%s", login).isTrue();
        assertThat(errors(user.events("LOGIN_ERROR"))).containsExactly("confirmation_cancelled");
        Page again = login.logIn(user.loginId(), user.loginPassword());
        assertThat(journeys.confirm(again, user.confirmationPassword())
                        .response()
                        .code())
                .isPresent();
    }

    /** The button stands before the fields: if it were in their form, the enter key would press it. */
    @Test
    void theEnterKeyInAFieldDoesNotLogOut() {
        TestUser user = ground.user("presses-enter");
        Window window = ground.window(Look.JAPANESE.withoutScripts());
        window.open(journeys.confirmationRequest().url());
        window.logIn(user.loginId(), user.loginPassword());

        window.page().locator("input[name=confirmation-password]").fill(user.confirmationPassword());
        window.page().locator("input[name=confirmation-password]").press("Enter");

        assertThat(window.awaitApplication().code()).isPresent();
    }

    @Test
    void theButtonLogsOutWithoutScripts() {
        TestUser user = ground.user("clicks-log-out");
        Window window = ground.window(Look.JAPANESE.withoutScripts());
        window.open(opens("change-passwords").url());
        window.logIn(user.loginId(), user.loginPassword());

        window.page().locator(SESSION + " button").click();

        window.page().waitForSelector("input[name=username]");
        assertThat(errors(user.events("CUSTOM_REQUIRED_ACTION_ERROR"))).containsExactly("rejected_by_user");
    }

    @Test
    void everyPageHasTheSameHeadTheLoginIncluded() {
        TestUser user = ground.user("same-head");
        Window window = ground.window();
        window.open(journeys.confirmationRequest().url());
        Object atLogin = head(window);

        window.logIn(user.loginId(), user.loginPassword());
        window.page().waitForSelector("input[name=confirmation-password]");

        assertThat(head(window)).isEqualTo(atLogin);
        assertThat(window.page().locator("header img").count()).isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 320})
    void longNamesOfCompanyAndUserWrap(int width) {
        TestUser user = ground.user("long-names-" + width).withRole("administrator-user");
        ground.realm()
                .admin()
                .put(
                        ground.realm().path("/users/" + user.id()),
                        ((ObjectNode) user.representation().deepCopy())
                                .put("lastName", REPEATED.repeat(8))
                                .put("firstName", "x".repeat(60)));
        TestContract.added(ground.realm(), "long-names-" + width)
                .withAttributes(Map.of("name", REPEATED.repeat(12) + "x".repeat(60)))
                .join(user);
        Page page = journeys.toConfirmation(user);

        Window window = ground.window(new Look("ja-JP", width, 740, true, true));
        window.show(page);

        assertThat(page.text()).contains(REPEATED.repeat(8), REPEATED.repeat(12));
        Accessibility.of(window).needsNoSidewaysScrolling();
        Accessibility.of(window).shutsNobodyOut();
    }

    @ParameterizedTest
    @CsvSource({"ja, クライアントが見つかりません", "en, Client not found"})
    void anErrorPageWearsTheFrameAndSpeaksToACustomer(String language, String ofDevelopers) {
        Window window = ground.window(Look.phone(language));
        window.open(ground.client()
                .authorization()
                .with("client_id", "nobody-knows-it")
                .locale(language)
                .url());

        assertThat(window.page().locator("header img").count()).isOne();
        assertThat(window.page().content()).doesNotContain(ofDevelopers);
        assertThat(window.page().locator(".dual-password-contact").innerText())
                .contains(Messages.in(language).text("dualPasswordContact"));
        Accessibility.of(window).needsNoSidewaysScrolling();
        Accessibility.of(window).shutsNobodyOut();
    }

    private static Object head(Window window) {
        return window.page().evaluate("""
            () => { const style = getComputedStyle(document.querySelector('header'));
                    return [style.backgroundColor, style.borderTopColor, style.borderTopWidth,
                            document.querySelector('.dual-password-bank').innerText] }
            """);
    }

    private static AuthorizationRequest opens(String action) {
        return ground.client().authorization().locale("ja").action(action);
    }

    private static List<String> errors(List<JsonNode> events) {
        return events.stream().map(event -> event.get("error").asText()).toList();
    }
}
