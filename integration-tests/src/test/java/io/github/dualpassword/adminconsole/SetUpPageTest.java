package io.github.dualpassword.adminconsole;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestRealm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The page of the set-up sets a realm up that is there already, undoes that, and says what is wrong with it. */
@Tag("admin-console")
@Tag("long")
class SetUpPageTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer();

    private static final String PAGE = "/banking-set-up";

    private TestRealm bank;

    /** One that has never heard of this product. */
    @BeforeEach
    void addRealm(TestInfo test) {
        String name = "set-up-page-" + Math.abs(test.getDisplayName().hashCode()) + "-"
                + test.getTestMethod().orElseThrow().getName().length();
        ground.server()
                .admin()
                .post(
                        "/realms",
                        Map.of(
                                "realm",
                                name,
                                "enabled",
                                true,
                                "adminTheme",
                                StaffConsole.THEME,
                                "bruteForceProtected",
                                true,
                                "internationalizationEnabled",
                                true,
                                "supportedLocales",
                                List.of("en", "ja")));
        bank = TestRealm.existing(ground.server(), name);
        letStaffInWithoutMailAddress();
        StaffKind.addAllTo(bank);
    }

    /** Keycloak's own user profile wants one, and asks for it at the first login. */
    private void letStaffInWithoutMailAddress() {
        String path = bank.path("/authentication/required-actions/VERIFY_PROFILE");
        bank.admin().put(path, ((ObjectNode) bank.admin().get(path)).put("enabled", false));
    }

    @AfterEach
    void removeRealm() {
        bank.close();
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"en, Set-up", "ja-JP, セットアップ"})
    void aRealmIsSetUpAndTheSetUpIsUndone(String language, String heading) {
        StaffConsole console = console(StaffKind.FULL, Look.desktop(language)).open(PAGE + "?tab=set-up");

        assertThat(console.part("page")).hasText(heading);
        at(console, "profile-two-stage").locator("input").check();
        assertThat(console.part("plan-changes")).isVisible();
        assertThat(at(console, "item-binding:browserFlow")).containsText("dual-password browser");
        assertThat(api("GET", "set-up")).isEmpty();
        picture(console, "plan-" + language);
        console.part("set-up").click();
        console.confirm();
        assertThat(console.part("plan-nothing")).isVisible();
        assertThat(api("GET", "set-up")).isNotEmpty();

        console.part("tab-undo").click();
        assertThat(console.part("undo-verdict")).isVisible();
        assertThat(at(console, "item-binding:browserFlow")).containsText("dual-password browser");
        picture(console, "undo-" + language);
        console.part("undo").click();
        console.confirm();
        assertThat(console.part("undo-nothing")).isVisible();
        assertThat(api("GET", "set-up")).isEmpty();
        assertThat(console.faults()).isEmpty();
    }

    @Test
    void whatIsInTheWayKeepsTheRealmFromBeingSetUp() {
        bank.admin().post(bank.path("/roles"), Map.of("name", "master-user"));
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH).open(PAGE + "?tab=set-up");

        at(console, "profile-one-stage").locator("input").check();

        assertThat(console.part("plan-conflict")).containsText("What is in the way: 1");
        assertThat(at(console, "item-role:master-user")).containsText("rename or remove it");
        assertThat(console.part("set-up")).isDisabled();
        picture(console, "conflict");
    }

    @Test
    void aRealmThatWasChangedSinceItsPlanWasShownIsNotSetUp() {
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH).open(PAGE + "?tab=set-up");
        at(console, "profile-one-stage").locator("input").check();
        console.part("set-up").click();

        bank.admin().post(bank.path("/roles"), Map.of("name", "master-user"));
        console.confirm();

        assertThat(console.part("plan-overtaken")).containsText("the realm has been changed since the plan was shown");
        assertThat(console.part("plan-conflict")).isVisible();
        assertThat(console.part("confirm-dialog")).hasCount(0);
        assertThat(api("GET", "set-up")).isEmpty();
    }

    @Test
    void whatWasChangedSinceTheWayBackWasShownIsNotUndone() {
        api("POST", "set-up?profile=two-stage");
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH).open(PAGE + "?tab=undo");
        console.part("undo").click();

        bank.update(realm -> realm.put("browserFlow", "browser"));
        console.confirm();

        assertThat(console.part("plan-overtaken")).isVisible();
        assertThat(console.part("confirm-dialog")).hasCount(0);
        assertThat(api("GET", "set-up"))
                .anyMatch(row -> row.get("item").asText().equals("binding:browserFlow"));
        console.part("undo").click();
        console.confirm();
        assertThat(console.part("undo-nothing")).isVisible();
    }

    @Test
    void aRefusalThatComesMeanwhileIsToldInTheWordsOfTheServer() {
        api("POST", "set-up?profile=two-stage");
        String user = bank.addUser("stopped", "Login-stopped");
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH).open(PAGE + "?tab=undo");
        console.part("undo").click();

        bank.admin().put(bank.path("/dual-password/users/" + user + "/service-stop"), null);
        console.confirm();

        assertThat(console.part("refused")).containsText("1 users are stopped");
    }

    @Test
    void whomTheUndoingFreesMustBeKnown() {
        api("POST", "set-up?profile=two-stage");
        String user = bank.addUser("stopped", "Login-stopped");
        bank.admin().put(bank.path("/dual-password/users/" + user + "/service-stop"), null);
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH).open(PAGE + "?tab=undo");

        assertThat(console.part("undo-frees")).containsText("stopped users 1");
        picture(console, "frees");
        console.part("undo").click();
        assertThat(console.part("confirm")).isDisabled();
        console.page().getByLabel("I know that suspensions and stops end: 1").check();
        console.confirm();

        assertThat(console.part("confirm-dialog")).hasCount(0);
        assertThat(api("GET", "set-up"))
                .noneMatch(row -> row.get("item").asText().startsWith("binding:"));
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({
        "en, Keycloak's brute force detection is on, Switch it off in the realm settings.",
        "ja-JP, Keycloakの総当たり検知が有効です, レルムの設定で無効にしてください。"
    })
    void eachFindingSaysWhatToDoAndLeadsThere(String language, String meaning, String remedy) {
        api("POST", "set-up?profile=two-stage");
        bank.update(realm -> realm.put("bruteForceProtected", true));
        StaffConsole console = console(StaffKind.FULL, Look.desktop(language)).open(PAGE);
        Locator finding = at(console, "finding-stock-brute-force-counts");

        assertThat(finding).containsText(meaning);
        assertThat(finding).containsText(remedy);
        picture(console, "findings-" + language);
        finding.locator("a").click();

        console.page().waitForURL("**/realm-settings/security-defenses");
        assertThat(console.page().getByTestId("security-defenses-brute-force-tab"))
                .isVisible();
        assertThat(console.faults()).isEmpty();
    }

    @Test
    void theReportIsTakenAsAFile() throws IOException {
        StaffConsole console = console(StaffKind.VIEWER, Look.ENGLISH).open(PAGE);

        Download file =
                console.page().waitForDownload(() -> console.part("report").click());

        JsonNode report = JsonHttp.JSON.readTree(Files.readString(file.path()));
        assertThat(file.suggestedFilename())
                .startsWith("set-up-check-" + bank.name())
                .endsWith(".json");
        assertThat(report.get("realm").asText()).isEqualTo(bank.name());
        assertThat(report.get("findings").isArray()).isTrue();
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"en, manage-realm", "ja-JP, 実行に必要な権限がありません"})
    void theViewerSeesThePlansAndCarriesOutNone(String language, String missing) {
        api("POST", "set-up?profile=two-stage");
        bank.admin().delete(bank.path("/authentication/required-actions/operation-history"));
        StaffConsole console = console(StaffKind.VIEWER, Look.desktop(language)).open(PAGE + "?tab=set-up");

        at(console, "profile-two-stage").locator("input").check();
        assertThat(console.part("plan")).isVisible();
        assertThat(console.part("missing-permissions")).containsText(missing);
        assertThat(console.part("set-up")).hasCount(0);
        console.part("tab-undo").click();
        assertThat(console.part("undo-verdict")).isVisible();
        assertThat(console.part("missing-permissions")).containsText(missing);
        assertThat(console.part("undo")).hasCount(0);
        assertThat(console.faults()).isEmpty();
        picture(console, "viewer-" + language);
    }

    @Test
    void theHelpDeskIsToldThatItMayNotSeeTheSetUp() {
        StaffConsole console = console(StaffKind.HELP_DESK, Look.ENGLISH);

        console.page()
                .navigate(ground.server().baseUrl() + "/admin/" + bank.name() + "/console/#/" + bank.name() + PAGE);

        assertThat(console.page().getByText("You do not have the permission that this needs"))
                .isVisible();
        assertThat(console.page().getByRole(AriaRole.TEXTBOX)).hasCount(0);
    }

    private JsonNode api(String method, String path) {
        return bank.admin()
                .call(method, bank.path("/dual-password/" + path), null)
                .orFail()
                .json();
    }

    private static Locator at(StaffConsole console, String testId) {
        return console.page().getByTestId(testId);
    }

    private static void picture(StaffConsole console, String name) {
        ground.screenshot(console.window(), "console-set-up-" + name);
        console.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        ground.screenshot(console.window(), "console-set-up-" + name + "-dark");
    }

    private StaffConsole console(StaffKind kind, Look look) {
        return StaffConsole.signedIn(
                ground.window(look), ground.server().baseUrl(), bank.name(), kind.loginId(), kind.password());
    }
}
