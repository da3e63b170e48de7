package io.github.dualpassword.adminconsole;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;

import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Our pages have their places in Keycloak's Admin Console, and Keycloak's own stay as they are. */
@Tag("admin-console")
class ConsolePagesTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.with(realm -> realm.put("adminTheme", StaffConsole.THEME)));

    private static TestUser customer;

    @BeforeAll
    static void addPeople() {
        StaffKind.addAllTo(ground.realm());
        customer = ground.user("customer");
    }

    /** The first of the two places in the console's own page on which ours depend. */
    @ParameterizedTest
    @CsvSource({
        "VIEWER, 'Suspended users,Contracts,Tokens,Policy,Set-up'",
        "HELP_DESK, 'Suspended users,Tokens'",
        "FULL, 'Suspended users,Contracts,Tokens,Policy,Set-up'"
    })
    void theNavigationHasWhatThePersonMayUse(StaffKind kind, String entries) {
        StaffConsole console = console(kind, Look.ENGLISH);

        Locator group = console.nav().locator("section[aria-labelledby=dual-password-nav]");
        assertThat(group.locator("h2")).hasText("Banking");
        assertThat(group.locator("a")).hasText(entries.split(","));
        assertThat(console.part("nav-lost")).hasCount(0);
    }

    /** Keycloak links the style sheets of the first script only. */
    @Test
    void theFirstPageHasItsStyles() {
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH);

        console.page().locator("main h1").first().waitFor();
        assertThat(console.page().evaluate("getComputedStyle(document.querySelector('.pf-v5-c-page')).display"))
                .isEqualTo("grid");
        assertThat(console.faults()).isEmpty();
    }

    /** To try again and again would keep the browser busy for ever, and say nothing. */
    @Test
    void whoeverCannotBeSignedInIsTold() {
        Window window = ground.window(Look.ENGLISH);
        AtomicInteger exchanges = new AtomicInteger();
        window.page().route("**/protocol/openid-connect/token", route -> {
            exchanges.incrementAndGet();
            route.abort();
        });
        window.open(URI.create(
                ground.server().baseUrl() + "/admin/" + ground.realm().name() + "/console/"));

        window.logIn(customer.loginId(), customer.loginPassword());

        assertThat(window.page().getByRole(AriaRole.DIALOG)).containsText("Something went wrong");
        assertThat(exchanges).hasValue(1);
    }

    @Test
    void theNavigationIsInJapaneseToo() {
        Locator entries =
                console(StaffKind.FULL, Look.JAPANESE).nav().locator("section[aria-labelledby=dual-password-nav] a");

        assertThat(entries).hasText(new String[] {"利用停止中の利用者", "契約", "トークン", "ポリシー", "セットアップ"});
    }

    /** The second one. */
    @Test
    void theTabStandsBehindTheOneOfKeycloaksCredentials() {
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH).open("/users/" + customer.id() + "/settings");

        Locator tab = console.part("user-tab");
        assertThat(tab).hasText("Banking credentials");
        assertThat(console.page().locator("li:has([data-testid=credentials]) + li"))
                .hasText("Banking credentials");
        assertThat(tab).hasAttribute("aria-selected", "false");
        tab.click();
        assertThat(console.card("login")).isVisible();
        assertThat(console.page().locator("[role=tab][aria-selected=true]")).hasText("Banking credentials");
        console.page().getByTestId("user-details-tab").click();
        assertThat(console.card("login")).hasCount(0);
        assertThat(console.page().locator("[role=tab][aria-selected=true]")).hasText("Details");
        assertThat(console.faults()).isEmpty();
    }

    /** What a later console without them would look like. */
    @Test
    void whereTheConsoleHasNoPlaceThePagesAreThereByAddress() {
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH);
        console.page()
                .addInitScript("const find = document.querySelector.bind(document);"
                        + " document.querySelector = selector =>"
                        + " /page_nav__nav|testid=.credentials/.test(selector) ? null : find(selector);");
        console.page().reload();

        assertThat(console.part("nav-lost").locator("a")).hasCount(5);
        console.part("nav-lost").locator("a").first().click();
        assertThat(console.part("page")).hasText("Suspended users");
        console.open("/users/" + customer.id() + "/banking-credentials");
        assertThat(console.part("tab-lost").locator("a")).hasText("Banking credentials");
        assertThat(console.card("login")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"26.6.9, older than", "26.8.0, newer than"})
    void anotherServerThanThePagesWereBuiltForIsSaid(String version, String words) {
        Window window = ground.window(Look.ENGLISH);
        window.page().route("**/admin/serverinfo", route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replaceFirst("\"version\":\"[^\"]*\"", "\"version\":\"" + version + "\"")));
        });

        StaffConsole console = console(StaffKind.FULL, window);

        assertThat(console.part("version")).containsText("Keycloak " + version + ", " + words);
    }

    @Test
    void theServerThatThePagesWereBuiltForNeedsNoNotice() {
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH).open("/suspended-users");

        assertThat(console.part("version")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspended-users", "contracts", "bank-tokens", "banking-policy", "banking-set-up"})
    void eachPageIsReachedByItsAddress(String segment) {
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH).open("/" + segment);

        assertThat(console.part("page")).isVisible();
        assertThat(console.faults()).isEmpty();
    }

    @Test
    @Tag("long")
    void keycloaksOwnPagesShowNoError() {
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH);
        List<String> pages = List.of(
                "/organizations",
                "/clients",
                "/client-scopes",
                "/roles",
                "/users",
                "/users/" + customer.id() + "/settings",
                "/users/" + customer.id() + "/attributes",
                "/users/" + customer.id() + "/credentials",
                "/users/" + customer.id() + "/role-mapping",
                "/users/" + customer.id() + "/groups",
                "/users/" + customer.id() + "/organizations",
                "/users/" + customer.id() + "/consents",
                "/users/" + customer.id() + "/identity-provider-links",
                "/users/" + customer.id() + "/sessions",
                "/users/" + customer.id() + "/events",
                "/groups",
                "/sessions",
                "/events",
                "/events/admin-events",
                "/realm-settings",
                "/realm-settings/login",
                "/realm-settings/email",
                "/realm-settings/themes",
                "/realm-settings/keys",
                "/realm-settings/events",
                "/realm-settings/localization",
                "/realm-settings/security-defenses",
                "/realm-settings/sessions",
                "/realm-settings/tokens",
                "/realm-settings/client-policies/profiles",
                "/realm-settings/user-profile/attributes",
                "/realm-settings/user-registration",
                "/authentication",
                "/authentication/required-actions",
                "/authentication/policies",
                "/permissions",
                "/identity-providers",
                "/user-federation",
                "/workflows");

        pages.forEach(console::open);

        assertThat(console.faults()).isEmpty();
    }

    private static StaffConsole console(StaffKind kind, Look look) {
        return console(kind, ground.window(look));
    }

    private static StaffConsole console(StaffKind kind, Window window) {
        return StaffConsole.signedIn(
                window, ground.server().baseUrl(), ground.realm().name(), kind.loginId(), kind.password());
    }
}
