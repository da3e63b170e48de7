package io.github.dualpassword.adminconsole;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The page of contracts finds them, shows how their users stand, and initialises their passwords. */
@Tag("admin-console")
@Tag("long")
class ContractsPageTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile(
                    "hardware-token",
                    file -> file.withoutUsers()
                            .quickHashes()
                            .with(realm -> realm.put("adminTheme", StaffConsole.THEME)));

    private static final String SHOWN = "shown-company";
    private static Sharers sharers;

    @BeforeAll
    static void addPeople() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        StaffKind.addAllTo(ground.realm());
        sharers = Sharers.added(ground.realm(), SHOWN, 701, 2);
        new Journeys(ground.realm()).wrongConfirmations(withBothPasswords("shown-suspended", sharers.contract()), 5);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "VIEWER, en, Contracts, Suspended temporarily, 0",
        "VIEWER, ja-JP, 契約, 一時利用停止, 0",
        "FULL, en, Contracts, Suspended temporarily, 1",
        "FULL, ja-JP, 契約, 一時利用停止, 1"
    })
    void whoMayLookContractsUpSeesTheirUsersAndTokens(
            StaffKind kind, String language, String heading, String suspended, int initialise) {
        StaffConsole console = console(kind, Look.desktop(language)).open("/contracts");
        assertThat(console.part("page")).hasText(heading);

        console.part("contract-table").getByText(SHOWN).first().click();

        Locator row = row(console, "contract-users", "shown-suspended");
        assertThat(row.locator("[data-state=temporarily_suspended]")).hasText(suspended);
        assertThat(row(console, "contract-users", SHOWN + "-1")).containsText(sharers.serial());
        assertThat(console.part("token-table")).containsText(sharers.serial());
        assertThat(console.part("initialise")).hasCount(initialise);
        assertThat(console.faults()).isEmpty();
        picture(console, "console-contract-" + kind.loginId() + "-" + language);
        row(console, "contract-users", SHOWN + "-1").locator("a").first().click();
        console.card("login").waitFor();
    }

    @ParameterizedTest
    @CsvSource({"en, view-organizations", "ja-JP, 契約を表示する権限がありません。"})
    void theHelpDeskIsToldWhatItLacks(String language, String told) {
        StaffConsole console = console(StaffKind.HELP_DESK, Look.desktop(language));
        assertThat(console.nav().locator("[href$=contracts]")).hasCount(0);

        console.open("/contracts");

        assertThat(console.part("contracts-not-seen")).containsText(told);
        assertThat(console.part("contract-table")).hasCount(0);
        picture(console, "console-contracts-not-seen-" + language);
    }

    @Test
    void aViewerInitialisesNobodyByAddressEither() {
        StaffConsole console = console(StaffKind.VIEWER, Look.ENGLISH)
                .open("/contracts?contract=" + sharers.contract().id() + "&view=initialisation");

        assertThat(console.part("failed")).containsText("You do not have the permission");
        assertThat(console.part("choice")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"en, Initialised, lang=en", "ja-JP, 初期化しました, lang=ja"})
    @Requirement({"D17", "I12"})
    void chosenUsersGetNewPasswordsOnLettersThatAreShownOnce(String language, String outcome, String ofLetter) {
        TestContract company = TestContract.added(ground.realm(), "initialised-" + ofLetter.substring(5));
        TestUser first = withBothPasswords("init-first-" + ofLetter.substring(5), company);
        TestUser spared = withBothPasswords("init-spared-" + ofLetter.substring(5), company);
        StaffConsole console = initialisation(Look.desktop(language), company);

        row(console, "choice", spared.loginId()).locator("input").uncheck();
        console.part("initialise-ask").click();
        assertThat(console.part("confirm-dialog")).containsText("initialised-" + ofLetter.substring(5));
        assertThat(console.part("confirm-dialog")).containsText("1");
        console.confirm();

        assertThat(row(console, "outcomes", first.loginId())).containsText(outcome);
        assertThat(row(console, "outcomes", spared.loginId())).hasCount(0);
        picture(console, "console-initialised-" + language);
        FrameLocator letters = letters(console);
        assertThat(letters.locator("html[" + ofLetter + "]")).hasCount(1);
        String password = letters.locator(".entered").nth(1).textContent();
        assertThat(password).hasSizeGreaterThan(11);
        assertThat(kept(console)).doesNotContain(password);
        console.part("print").click();
        console.part("printed").click();
        assertThat(console.page().locator("iframe[srcdoc]")).hasCount(0);
        assertThat(console.page().content()).doesNotContain(password);
        assertThat(console.faults()).isEmpty();
        assertThat(new Journeys(ground.realm()).logIn(first.loginId(), password).text())
                .contains("パスワード強制変更");
        assertThat(spared.confirmationState().get("status").asText()).isEqualTo("valid");
    }

    @Test
    void whoLeavesTheLettersIsAskedAndTheyAreGone() {
        TestContract company = TestContract.added(ground.realm(), "left-letters");
        withBothPasswords("left-letters", company);
        StaffConsole console = initialisation(Look.ENGLISH, company);
        console.part("initialise-ask").click();
        console.confirm();
        String password = letters(console).locator(".entered").nth(1).textContent();
        Locator elsewhere = console.nav().locator("[href$=bank-tokens]");

        elsewhere.click();
        console.part("cancel").click();
        assertThat(console.page().locator("main iframe")).hasCount(1);
        elsewhere.click();
        console.confirm();
        assertThat(console.part("token-filters")).isVisible();
        console.page().goBack();

        assertThat(console.part("choice")).isVisible();
        assertThat(console.page().content()).doesNotContain(password);
        assertThat(kept(console)).doesNotContain(password);
    }

    @Test
    void manyAreInitialisedInPartsAndHaveOneStackOfLetters() {
        TestContract company = TestContract.added(ground.realm(), "many-letters");
        List<String> loginIds = IntStream.range(0, 11)
                .mapToObj(number -> withBothPasswords("many-%02d".formatted(number), company)
                        .loginId())
                .toList();
        StaffConsole console = initialisation(Look.ENGLISH, company);

        console.part("initialise-ask").click();
        console.confirm();

        assertThat(console.part("initialised")).containsText("11 of 11");
        assertThat(letters(console).locator("section")).hasCount(11);
        assertThat(letters(console).locator(".entered").allTextContents()).containsAll(loginIds);
    }

    private static StaffConsole initialisation(Look look, TestContract company) {
        StaffConsole console =
                console(StaffKind.FULL, look).open("/contracts?contract=" + company.id() + "&view=initialisation");
        console.part("choice").waitFor();
        return console;
    }

    /** Shows the letters; the frame in which they stand. */
    private static FrameLocator letters(StaffConsole console) {
        Locator frame = console.page().locator("main iframe");
        console.part("letters").waitFor();
        if (frame.count() == 0) {
            console.part("letters").locator("button[aria-expanded]").click();
        }
        return frame.contentFrame();
    }

    /** What the browser keeps beside the page. */
    private static String kept(StaffConsole console) {
        return console.page().url()
                + console.page().evaluate("JSON.stringify([localStorage, sessionStorage, history.state, name])");
    }

    private static TestUser withBothPasswords(String loginId, TestContract company) {
        TestUser user = ground.user(loginId).withRole("general-user");
        company.join(user);
        return user;
    }

    private static Locator row(StaffConsole console, String table, String text) {
        return console.part(table).locator("tbody tr", new Locator.LocatorOptions().setHasText(text));
    }

    private static void picture(StaffConsole console, String name) {
        ground.screenshot(console.window(), name);
        console.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        ground.screenshot(console.window(), name + "-dark");
        console.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static StaffConsole console(StaffKind kind, Look look) {
        return StaffConsole.signedIn(
                ground.window(look), ground.server().baseUrl(), ground.realm().name(), kind.loginId(), kind.password());
    }
}
