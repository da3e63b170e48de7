package io.github.dualpassword.adminconsole;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestUser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The tab of a user in the Admin Console shows the user's passwords, and offers what the person may do. */
@Tag("admin-console")
@Tag("long")
class UserTabTest {

    private static final int MAX_FAILURES = 5;

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.with(realm -> realm.put("adminTheme", StaffConsole.THEME)));

    @BeforeAll
    static void addStaff() {
        StaffKind.addAllTo(ground.realm());
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "VIEWER, en, Login password, Suspended temporarily, 0, 0, 0",
        "VIEWER, ja-JP, ログインパスワード, 一時利用停止, 0, 0, 0",
        "HELP_DESK, en, Login password, Suspended temporarily, 0, 1, 0",
        "HELP_DESK, ja-JP, ログインパスワード, 一時利用停止, 0, 1, 0",
        "FULL, en, Login password, Suspended temporarily, 1, 1, 1",
        "FULL, ja-JP, ログインパスワード, 一時利用停止, 1, 1, 1"
    })
    void eachKindOfStaffSeesTheStatesAndItsOwnActions(
            StaffKind kind, String language, String name, String state, int release, int reset, int stop) {
        TestUser suspended = suspended("seen-by-" + kind.loginId() + "-" + language.substring(0, 2));

        StaffConsole console = console(kind, Look.desktop(language)).openTabOf(suspended.id());

        assertThat(console.card("login").locator("h2")).hasText(name);
        assertThat(console.card("login").locator("[data-state=temporarily_suspended]"))
                .hasText(state);
        assertThat(console.card("confirmation").locator("[data-state=valid]")).isVisible();
        assertThat(console.part("release-login")).hasCount(release);
        assertThat(console.part("reset")).hasCount(reset);
        assertThat(console.part("set-confirmation")).hasCount(reset);
        assertThat(console.part("stop")).hasCount(stop);
        assertThat(console.part("attempts")).hasCount(kind == StaffKind.HELP_DESK ? 0 : 1);
        assertThat(console.faults()).isEmpty();
        ground.screenshot(console.window(), "console-user-" + kind.loginId() + "-" + language);
        console.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        ground.screenshot(console.window(), "console-user-" + kind.loginId() + "-" + language + "-dark");
    }

    @Test
    void aPasswordIsReleasedAfterAQuestion() {
        TestUser suspended = suspended("released-user");
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH).openTabOf(suspended.id());

        console.part("release-login").click();
        assertThat(console.part("confirm-dialog")).containsText("Login password of released-user becomes usable again");
        console.confirm();

        assertThat(console.card("login").locator("[data-state=usable]")).isVisible();
        assertThat(logsIn(suspended, suspended.loginPassword())).isTrue();
    }

    @Test
    void helpDeskSetsAPasswordThatIsShownOnce() {
        TestUser caller = ground.user("caller");
        StaffConsole console = console(StaffKind.HELP_DESK, Look.JAPANESE).openTabOf(caller.id());

        console.part("reset").click();
        console.confirm();
        String generated = console.part("generated-login").textContent();
        console.part("close").click();

        assertThat(generated).matches("[A-Za-z0-9]{12,}");
        assertThat(console.part("generated-login")).hasCount(0);
        assertThat(console.card("login").locator("[data-state=provisional]")).isVisible();
        assertThat(logsIn(caller, caller.loginPassword())).isFalse();
        assertThat(ground.client()
                        .visitor()
                        .open(ground.client().authorization().pkce().url())
                        .logIn(caller.loginId(), generated)
                        .has("#dual-password-change"))
                .isTrue();
        assertThat(console.page().content()).doesNotContain(generated);
    }

    @Test
    void whoeverLeavesIsAskedForPasswordsThatAreShownOnce() {
        TestUser caller = ground.user("caller-who-waits");
        StaffConsole console = console(StaffKind.HELP_DESK, Look.ENGLISH).openTabOf(caller.id());
        console.part("reset").click();
        console.confirm();
        String generated = console.part("generated-login").textContent();

        console.page().getByTestId("nav-item-suspended-users").dispatchEvent("click");
        assertThat(console.part("confirm-dialog")).containsText("They hold already");
        console.part("cancel").click();

        assertThat(console.part("generated-login")).hasText(generated);
        console.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Print"))
                .click();
        console.part("close").click();
        assertThat(console.part("new-passwords")).hasCount(0);
        assertThat(console.page().locator("iframe[srcdoc]")).hasCount(0);
    }

    @Test
    void aLetterBringsTwoNewPasswordsAndEndsSuspensions() {
        TestUser user = suspended("letter-user");
        TestContract.added(ground.realm(), "letter-company").join(user);
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH).openTabOf(user.id());

        console.part("letter").click();
        console.confirm();
        assertThat(console.part("letter-done")).isVisible();
        console.part("close").click();

        assertThat(console.card("login").locator("[data-state=usable]")).isVisible();
        assertThat(console.page().locator("[data-state=provisional]")).hasCount(2);
        assertThat(logsIn(user, user.loginPassword())).isFalse();
        assertThat(console.faults()).isEmpty();
    }

    /** Rules of passwords come in the language of the person's profile, as Keycloak's own do; here it has none, but the realm. */
    @Test
    void whatTheServerRefusesIsSaidInItsWordsAndTheDialogStays() {
        TestUser user = ground.user("kept-user");
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH).openTabOf(user.id());

        console.part("set-confirmation").click();
        console.page().locator("#dual-password-new").fill("x");
        console.confirm();

        assertThat(console.part("refused")).containsText("Nothing was changed.");
        assertThat(console.part("refused")).containsText("最小長は8");
        assertThat(console.part("confirm-dialog")).isVisible();
    }

    @Test
    void theServiceIsStoppedAndLiftedByKeyboard() {
        TestUser user = ground.user("stopped-user");
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH).openTabOf(user.id());

        console.part("stop").focus();
        console.page().keyboard().press("Enter");
        console.part("confirm").focus();
        console.page().keyboard().press("Enter");
        assertThat(console.card("service").locator("[data-state=stopped]")).isVisible();
        assertThat(logsIn(user, user.loginPassword())).isFalse();
        console.part("lift").click();
        console.confirm();

        assertThat(console.card("service").locator("[data-state=not_stopped]")).isVisible();
        assertThat(logsIn(user, user.loginPassword())).isTrue();
    }

    private static TestUser suspended(String loginId) {
        TestUser user = ground.user(loginId);
        for (int entry = 0; entry < MAX_FAILURES; entry++) {
            logsIn(user, "Wrong-" + entry);
        }
        return user;
    }

    private static boolean logsIn(TestUser user, String password) {
        Visitor visitor = ground.client().visitor();
        return visitor.open(ground.client().authorization().pkce().url())
                .logIn(user.loginId(), password)
                .atApplication();
    }

    private static StaffConsole console(StaffKind kind, Look look) {
        return StaffConsole.signedIn(
                ground.window(look), ground.server().baseUrl(), ground.realm().name(), kind.loginId(), kind.password());
    }
}
