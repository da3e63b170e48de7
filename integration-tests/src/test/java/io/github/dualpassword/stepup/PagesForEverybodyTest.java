package io.github.dualpassword.stepup;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import io.github.dualpassword.password.CodeMail;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages in a real browser: readable in both languages, without scripts, by keyboard, in any theme. */
class PagesForEverybodyTest {

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.h2())
            .withProfile(
                    "two-stage",
                    file -> file.quickHashes().attribute("dual-password.confirmation-enrolment", "mail-code"));

    /** What axe calls serious keeps some people out; the rest is advice. */
    private static final Set<String> KEEPS_PEOPLE_OUT = Set.of("serious", "critical");

    @BeforeAll
    static void prepareUsers() {
        for (OwnPage page : OwnPage.values()) {
            page.prepare(ground.realm());
        }
    }

    static Stream<Arguments> pagesInBothLanguages() {
        return Stream.of(OwnPage.values())
                .flatMap(page -> Stream.of(Arguments.of(page, "ja"), Arguments.of(page, "en")));
    }

    @ParameterizedTest
    @MethodSource("pagesInBothLanguages")
    void axeFindsNothingThatKeepsPeopleOut(OwnPage own, String language) {
        Window window = ground.window(Look.desktop(language));
        render(own.open(ground.realm(), language), window);

        List<Rule> violations = new AxeBuilder(window.page()).analyze().getViolations();

        assertThat(violations.stream()
                        .filter(rule -> KEEPS_PEOPLE_OUT.contains(rule.getImpact()))
                        .map(PagesForEverybodyTest::sentence))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pagesInBothLanguages")
    void noPageShowsTheKeyOfAMessage(OwnPage own, String language) {
        io.github.dualpassword.testground.oidc.Page page = own.open(ground.realm(), language);

        assertThat(page.text()).doesNotContainPattern("dualPassword[A-Z]|[a-z]+[A-Z][a-z]+Message|\\$\\{|\\{[0-9]}");
        assertThat(page.document().title()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("pagesInBothLanguages")
    void everyPageIsMarkedWithItsLanguage(OwnPage own, String language) {
        assertThat(own.open(ground.realm(), language)
                        .document()
                        .selectFirst("html")
                        .attr("lang"))
                .isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keycloak", "keycloak.v2", "base", ""})
    void aConfirmationWorksInStockThemesToo(String theme) {
        withTheme(theme, () -> {
            TestUser user = confirmingUser("theme-" + (theme.isEmpty() ? "none" : theme));
            Window window = ground.window();

            window.open(request().url());
            window.logIn(user.loginId(), user.loginPassword());
            confirm(window, Journeys.WRONG);
            assertThat(window.page()
                            .locator("#input-error-" + Journeys.CONFIRMATION_FIELD)
                            .innerText())
                    .isNotBlank();
            confirm(window, user.confirmationPassword());

            assertThat(window.awaitApplication().code()).isPresent();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"keycloak", "keycloak.v2", "base"})
    void theFirstConfirmationPasswordIsSetInStockThemesToo(String theme) {
        withTheme(theme, () -> {
            TestUser user = TestUser.added(ground.realm(), "first-in-" + theme)
                    .withLoginPassword()
                    .withMail("first-in-" + theme + "@sample.example");

            assertThat(setFirstAndConfirm(ground.window(), user)).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"keycloak", "base"})
    void aRefusalHasAWayBackInStockThemesToo(String theme) {
        withTheme(theme, () -> {
            Window window = ground.window();
            TestUser user = confirmingUser("refused-in-" + theme);
            new Journeys(ground.realm()).wrongConfirmations(user, 5);
            window.open(request().url());
            window.logIn(user.loginId(), user.loginPassword());

            window.page().locator("[name=back]").click();

            assertThat(window.awaitApplication().errorDescription()).contains("confirmation_suspended");
        });
    }

    @Test
    void withScriptsSwitchedOffATransactionIsConfirmed() {
        TestUser user = confirmingUser("no-scripts");
        Window window = ground.window(Look.JAPANESE.withoutScripts());

        window.open(request().url());
        window.logIn(user.loginId(), user.loginPassword());
        confirm(window, user.confirmationPassword());

        assertThat(window.awaitApplication().code()).isPresent();
    }

    @Test
    void withScriptsSwitchedOffTheFirstConfirmationPasswordIsSet() {
        TestUser user = TestUser.added(ground.realm(), "first-no-scripts")
                .withLoginPassword()
                .withMail("first-no-scripts@sample.example");

        assertThat(setFirstAndConfirm(ground.window(Look.JAPANESE.withoutScripts()), user))
                .isTrue();
    }

    @Test
    void withTheKeyboardAloneATransactionIsConfirmed() {
        TestUser user = confirmingUser("keyboard");
        Window window = ground.window();
        Page page = window.page();

        window.open(request().url());
        page.keyboard().type(user.loginId());
        tabTo(page, "password");
        page.keyboard().type(user.loginPassword());
        page.keyboard().press("Enter");
        page.locator("[name=" + Journeys.CONFIRMATION_FIELD + "]").waitFor();
        page.keyboard().type(user.confirmationPassword());
        page.keyboard().press("Enter");

        assertThat(window.awaitApplication().code()).isPresent();
    }

    @Test
    void withTheKeyboardAloneTheFirstConfirmationPasswordIsSet() {
        TestUser user = TestUser.added(ground.realm(), "first-keyboard")
                .withLoginPassword()
                .withMail("first-keyboard@sample.example");
        Window window = ground.window();
        Page page = window.page();

        window.open(request().url());
        window.logIn(user.loginId(), user.loginPassword());
        page.locator("[name=send]").waitFor();
        tabTo(page, "send");
        page.keyboard().press("Enter");
        page.locator("[name=code]").waitFor();
        page.keyboard().type(CodeMail.newestCode(ground.mail(), "first-keyboard@sample.example", 1));
        tabTo(page, "login-password");
        page.keyboard().type(user.loginPassword());
        tabTo(page, "new-confirmation-password");
        page.keyboard().type(user.confirmationPassword());
        tabTo(page, "new-confirmation-password-again");
        page.keyboard().type(user.confirmationPassword());
        page.keyboard().press("Enter");

        page.locator("[name=" + Journeys.CONFIRMATION_FIELD + "]").waitFor();
        assertThat(user.confirmationState().get("status").asText()).isEqualTo("valid");
    }

    @Test
    void withTheKeyboardAloneTheUserGoesBack() {
        TestUser user = confirmingUser("keyboard-back");
        Window window = ground.window();

        window.open(request().url());
        window.logIn(user.loginId(), user.loginPassword());
        window.page().locator("[name=cancel]").waitFor();
        tabTo(window.page(), "cancel");
        window.page().keyboard().press("Enter");

        assertThat(window.awaitApplication().errorDescription()).contains("confirmation_cancelled");
    }

    @Test
    void afterTheBrowsersBackButtonATransactionCanStillBeConfirmed() {
        TestUser user = confirmingUser("back-button");
        Window window = ground.window();
        window.open(request().url());
        window.logIn(user.loginId(), user.loginPassword());
        confirm(window, Journeys.WRONG);
        window.page().locator("#input-error-" + Journeys.CONFIRMATION_FIELD).waitFor();

        window.page().goBack();
        if (window.page().locator("#loginContinueLink").isVisible()) {
            window.page().locator("#loginContinueLink").click();
        }
        confirm(window, user.confirmationPassword());

        assertThat(window.awaitApplication().code()).isPresent();
    }

    /** Shows a page that somebody else was led to, with the styles and scripts of the server. */
    private static void render(io.github.dualpassword.testground.oidc.Page page, Window window) {
        String address = page.address().toString();
        window.page()
                .route(
                        address::equals,
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html; charset=utf-8")
                                .setBody(page.html())));
        window.open(page.address());
    }

    private static String sentence(Rule violated) {
        return violated.getId() + ", " + violated.getHelp() + ": "
                + violated.getNodes().stream().map(CheckedNode::getHtml).toList();
    }

    /** Presses Tab until the element of this name has the focus, as somebody without a mouse does. */
    private static void tabTo(Page page, String name) {
        for (int presses = 0; presses < 30; presses++) {
            page.keyboard().press("Tab");
            if (name.equals(page.evaluate("document.activeElement.getAttribute('name')"))) {
                return;
            }
        }
        throw new AssertionError("The Tab key does not lead to " + name);
    }

    private static boolean setFirstAndConfirm(Window window, TestUser user) {
        Page page = window.page();
        window.open(request().url());
        window.logIn(user.loginId(), user.loginPassword());
        page.locator("[name=send]").click();
        page.locator("[name=code]").fill(CodeMail.newestCode(ground.mail(), user.loginId() + "@sample.example", 1));
        page.locator("[name=login-password]").fill(user.loginPassword());
        page.locator("[name=new-confirmation-password]").fill(user.confirmationPassword());
        page.locator("[name=new-confirmation-password-again]").fill(user.confirmationPassword());
        page.locator("[name=set]").click();
        confirm(window, user.confirmationPassword());
        return window.awaitApplication().code().isPresent();
    }

    private static void confirm(Window window, String entered) {
        window.page().locator("[name=" + Journeys.CONFIRMATION_FIELD + "]").fill(entered);
        window.page().locator("[name=confirm]").click();
    }

    private static AuthorizationRequest request() {
        return new Journeys(ground.realm()).confirmationRequest();
    }

    private static TestUser confirmingUser(String loginId) {
        return TestUser.added(ground.realm(), loginId).withLoginPassword().withConfirmationPassword();
    }

    private static void withTheme(String theme, Runnable test) {
        String ours = ground.realm()
                .admin()
                .get(ground.realm().path(""))
                .path("loginTheme")
                .asText();
        ground.realm().update(realm -> realm.put("loginTheme", theme));
        try {
            test.run();
        } finally {
            ground.realm().update(realm -> realm.put("loginTheme", ours));
        }
    }
}
