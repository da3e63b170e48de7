package io.github.dualpassword.adminconsole;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The page of the policy explains the settings, and changes them for those who may. */
@Tag("admin-console")
@Tag("long")
class PolicyPageTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.with(realm -> realm.put("adminTheme", StaffConsole.THEME)));

    private static final String PAGE = "/banking-policy";
    private static final String FAILURES = "dual-password.login.max-failures";
    private static final String MINUTES = "dual-password.login.suspension-minutes";

    @BeforeAll
    static void addStaff() {
        StaffKind.addAllTo(ground.realm());
    }

    @AfterEach
    void putBack() {
        Map<String, String> defaults = new HashMap<>();
        defaults.put(FAILURES, null);
        defaults.put(MINUTES, null);
        change(defaults);
        Map<String, Object> row = new HashMap<>();
        row.put("service-stop", null);
        ground.realm().admin().call("PATCH", api("permission-matrix"), row).orFail();
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource(delimiter = '|', textBlock = """
        en    | Policy   | 5 wrong entries in a row suspend for 30 minutes; the third time for good: at most 15 guesses. \
        | 3 wrong entries in a row suspend for 30 minutes; the third time for good: at most 9 guesses.
        ja-JP | ポリシー | 5回連続して誤ると30分間の一時利用停止、3回目は解除されるまで利用停止になります。入力を試せるのは最大15回です。\
        | 3回連続して誤ると30分間の一時利用停止、3回目は解除されるまで利用停止になります。入力を試せるのは最大9回です。
        """)
    void aSettingIsChangedAfterItWasSaidWhatItMeans(String language, String heading, String before, String after) {
        StaffConsole console = console(StaffKind.FULL, Look.desktop(language)).open(PAGE);

        assertThat(console.part("page")).hasText(heading);
        assertThat(at(console, "meaning-login")).containsText(before);
        field(console, FAILURES).fill("3");
        assertThat(at(console, "meaning-login")).containsText(after);
        assertThat(at(console, "unsaved-" + FAILURES)).isVisible();
        picture(console, "settings-" + language);
        console.part("save").click();
        assertThat(at(console, "wish-" + FAILURES)).hasText("3");
        assertThat(setting(FAILURES)).isEqualTo("5");
        console.confirm();

        assertThat(at(console, "unsaved-" + FAILURES)).hasCount(0);
        assertThat(at(console, "own-" + FAILURES)).isVisible();
        assertThat(setting(FAILURES)).isEqualTo("3");
        assertThat(console.faults()).isEmpty();
    }

    @Test
    void aWrongValueIsToldAtItsFieldInTheWordsOfTheServer() {
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH).open(PAGE);

        field(console, FAILURES).fill("0");
        field(console, MINUTES).fill("45");
        assertThat(at(console, "meaning-login")).hasText("Warning alert:One of these values is not allowed.");
        console.part("save").click();
        console.confirm();

        assertThat(at(console, "complaint-" + FAILURES))
                .containsText("Realm attribute '" + FAILURES + "' is '0', but must be a whole number from 1 to 10000.");
        assertThat(at(console, "complaint-" + MINUTES)).hasCount(0);
        assertThat(field(console, MINUTES)).hasValue("45");
        assertThat(setting(MINUTES)).isEqualTo("30");
        picture(console, "wrong-value");
    }

    @Test
    void whatSomebodyElseHasChangedMeanwhileIsToldAndNothingIsLost() {
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH).open(PAGE);
        field(console, FAILURES).fill("3");

        change(Map.of(MINUTES, "60"));
        console.part("save").click();
        console.confirm();

        assertThat(console.part("changed-by-others")).containsText(MINUTES + "): 60");
        assertThat(field(console, MINUTES)).hasValue("60");
        assertThat(field(console, FAILURES)).hasValue("3");
        assertThat(setting(FAILURES)).isEqualTo("5");
        picture(console, "conflict");
        console.part("save").click();
        console.confirm();
        assertThat(console.part("changed-by-others")).hasCount(0);
        assertThat(at(console, "unsaved-" + FAILURES)).hasCount(0);
        assertThat(setting(FAILURES)).isEqualTo("3");
        assertThat(setting(MINUTES)).isEqualTo("60");
    }

    @Test
    void thePageIsNotLeftWithoutAQuestionWhileSomethingIsNotSaved() {
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH).open(PAGE);
        Locator setUp = at(console, "nav-item-banking-set-up");
        field(console, FAILURES).fill("3");

        setUp.click();
        console.part("cancel").click();
        assertThat(field(console, FAILURES)).hasValue("3");
        setUp.click();
        console.confirm();

        assertThat(console.part("page")).hasText("Set-up");
        assertThat(setting(FAILURES)).isEqualTo("5");
    }

    @Test
    void aChangedPolicyIsRehearsedBeforeItIsSaved() {
        TestUser user = ground.user("rehearsed");
        for (int entry = 0; entry < 3; entry++) {
            ground.client()
                    .visitor()
                    .open(ground.client().authorization().pkce().url())
                    .logIn(user.loginId(), "Wrong-" + entry);
        }
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH).open(PAGE);

        console.part("rehearse").click();
        assertThat(at(console, "dualPasswordRehearsedSuspensions")).hasText("0");
        field(console, FAILURES).fill("3");
        console.part("rehearse").click();

        assertThat(at(console, "dualPasswordRehearsedSuspensions")).hasText("1");
        assertThat(at(console, "dualPasswordRehearsedInFact")).hasText("0");
        assertThat(console.part("not-rehearsed")).containsText("One-time password of a token");
        picture(console, "rehearsal");
        console.part("rehearsed-list").click();
        assertThat(console.page().getByRole(AriaRole.DIALOG)).containsText("rehearsed");
        assertThat(setting(FAILURES)).isEqualTo("5");
        assertThat(console.faults()).isEmpty();
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource(delimiter = '|', textBlock = """
        en    | Allowed: Stop of service, and its end – Administrator user on Master user
        ja-JP | 許可：サービス利用停止・解除（管理者ユーザからマスターユーザへ）
        """)
    void whoMayDoWhatIsClickedAndShownBeforeItIsSaved(String language, String sentence) {
        StaffConsole console = console(StaffKind.FULL, Look.desktop(language)).open(PAGE + "?tab=permissions");
        Locator box = console.page().locator("#service-stop-administrator-master");

        assertThat(box).not().isChecked();
        box.check();
        assertThat(at(console, "own-service-stop")).isVisible();
        console.part("save").click();
        assertThat(console.part("matrix-changes").locator("li")).hasText(new String[] {sentence});
        picture(console, "permissions-" + language);
        console.confirm();

        assertThat(console.part("confirm-dialog")).hasCount(0);
        assertThat(box).isChecked();
        assertThat(ground.realm()
                        .admin()
                        .get(api("permission-matrix"))
                        .at("/service-stop/administrator")
                        .toString())
                .contains("master");
        assertThat(console.faults()).isEmpty();
    }

    @Test
    void settingsThatWereWipedAreRestored() {
        change(Map.of(FAILURES, "4"));
        ground.realm().admin().get(api("settings/last-good"));
        ground.realm().update(PolicyPageTest::wipe);
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH).open(PAGE + "?tab=last-good");

        assertThat(console.part("last-good")).containsText(FAILURES);
        picture(console, "last-good");
        console.part("restore").click();
        console.confirm();

        assertThat(console.part("last-good")).containsText("The realm has all of them.");
        assertThat(setting(FAILURES)).isEqualTo("4");
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"en, Policy", "ja-JP, ポリシー"})
    void theViewerSeesAllAndChangesNothing(String language, String heading) {
        StaffConsole console = console(StaffKind.VIEWER, Look.desktop(language)).open(PAGE);

        assertThat(console.part("page")).hasText(heading);
        assertThat(field(console, FAILURES)).hasValue("5");
        assertThat(field(console, FAILURES)).not().isEditable();
        assertThat(console.part("rehearse")).isEnabled();
        assertThat(console.part("save")).hasCount(0);
        console.part("tab-permissions").click();
        assertThat(console.page().locator("#service-stop-master-general")).isChecked();
        assertThat(console.page().locator("#service-stop-master-general")).isDisabled();
        assertThat(console.part("save")).hasCount(0);
        console.part("tab-last-good").click();
        assertThat(console.part("last-good")).isVisible();
        assertThat(console.part("restore")).hasCount(0);
        assertThat(console.faults()).isEmpty();
        picture(console, "viewer-" + language);
    }

    @Test
    void theHelpDeskIsToldThatItMayNotSeeThePolicy() {
        StaffConsole console = console(StaffKind.HELP_DESK, Look.ENGLISH);

        console.page()
                .navigate(ground.server().baseUrl() + "/admin/" + ground.realm().name() + "/console/#/"
                        + ground.realm().name() + PAGE);

        assertThat(console.page().getByText("You do not have the permission that this needs"))
                .isVisible();
        assertThat(console.page().getByRole(AriaRole.TEXTBOX)).hasCount(0);
    }

    private static void wipe(ObjectNode realm) {
        ObjectNode attributes = realm.withObjectProperty("attributes");
        attributes.remove(attributes.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> name.startsWith("dual-password."))
                .toList());
    }

    private static Locator field(StaffConsole console, String attribute) {
        return console.page().locator("[id='" + attribute + "']");
    }

    private static Locator at(StaffConsole console, String testId) {
        return console.page().getByTestId(testId);
    }

    private static void change(Map<String, String> settings) {
        ground.realm().admin().call("PATCH", api("settings"), settings).orFail();
    }

    private static String setting(String attribute) {
        JsonNode settings = ground.realm().admin().get(api("settings"));
        return settings.path(attribute).asText();
    }

    private static String api(String path) {
        return ground.realm().path("/dual-password/" + path);
    }

    private static void picture(StaffConsole console, String name) {
        ground.screenshot(console.window(), "console-policy-" + name);
        console.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        ground.screenshot(console.window(), "console-policy-" + name + "-dark");
    }

    private static StaffConsole console(StaffKind kind, Look look) {
        return StaffConsole.signedIn(
                ground.window(look), ground.server().baseUrl(), ground.realm().name(), kind.loginId(), kind.password());
    }
}
