package io.github.dualpassword.adminconsole;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;

import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The page of suspended users finds them, and releases one or many. */
@Tag("admin-console")
@Tag("long")
class SuspendedUsersPageTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.with(realm -> realm.put("adminTheme", StaffConsole.THEME)));

    private static final int MAX_FAILURES = 5;

    @BeforeAll
    static void addPeople() {
        StaffKind.addAllTo(ground.realm());
        suspended("seen");
        ground.user("free");
        stopped("stopped-" + "x".repeat(40));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "VIEWER, en, Suspended users, 0",
        "VIEWER, ja-JP, 利用停止中の利用者, 0",
        "HELP_DESK, en, Suspended users, 0",
        "HELP_DESK, ja-JP, 利用停止中の利用者, 0",
        "FULL, en, Suspended users, 1",
        "FULL, ja-JP, 利用停止中の利用者, 1"
    })
    void eachKindOfStaffSeesWhoIsSuspended(StaffKind kind, String language, String heading, int release) {
        StaffConsole console = console(kind, Look.desktop(language)).open("/suspended-users");

        assertThat(console.part("page")).hasText(heading);
        assertThat(row(console, "seen").locator("[data-state=login_temporarily_suspended]"))
                .isVisible();
        assertThat(row(console, "free")).hasCount(0);
        assertThat(console.part("release-selected")).hasCount(release);
        assertThat((Boolean)
                        console.part("users").evaluate("table => table.scrollWidth <= table.parentElement.clientWidth"))
                .isTrue();
        assertThat(console.faults()).isEmpty();
        ground.screenshot(console.window(), "console-suspended-users-" + kind.loginId() + "-" + language);
        console.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        ground.screenshot(console.window(), "console-suspended-users-" + kind.loginId() + "-" + language + "-dark");
    }

    @Test
    void aNameFindsWhoIsNotSuspended() {
        StaffConsole console = console(StaffKind.HELP_DESK, Look.ENGLISH).open("/suspended-users");

        console.page().getByLabel("Login ID, name or mail address").first().fill("free");
        console.page().keyboard().press("Enter");

        assertThat(row(console, "free").locator("[data-state=usable]")).isVisible();
        assertThat(row(console, "seen")).hasCount(0);
    }

    @Test
    void aKindOfSuspensionNarrowsTheList() {
        StaffConsole console = console(StaffKind.VIEWER, Look.ENGLISH).open("/suspended-users");

        console.part("kind").selectOption("service_stopped");

        assertThat(console.part("users")
                        .locator("tbody [data-state=service_stopped]")
                        .first())
                .isVisible();
        assertThat(row(console, "seen")).hasCount(0);
        console.part("kind").selectOption("confirmation_permanently_suspended");
        assertThat(console.part("nothing")).hasText("Nobody is suspended");
    }

    @Test
    void severalAreReleasedAfterOneQuestion() {
        TestUser first = suspended("several-one");
        TestUser second = suspended("several-two");
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH).open("/suspended-users");

        row(console, "several-one").locator("input[type=checkbox]").check();
        row(console, "several-two").locator("input[type=checkbox]").check();
        console.part("release-selected").click();
        assertThat(console.part("confirm-dialog").locator("ul li")).hasCount(2);
        console.confirm();

        assertThat(console.part("confirm-dialog")).hasCount(0);
        assertThat(row(console, "several-one")).hasCount(0);
        assertThat(row(console, "several-two")).hasCount(0);
        assertThat(logsIn(first, first.loginPassword())).isTrue();
        assertThat(logsIn(second, second.loginPassword())).isTrue();
    }

    @Test
    void whoCouldNotBeReleasedIsToldThoughTheListCannotBeHad() {
        suspended("kept-back");
        StaffConsole console = console(StaffKind.FULL, Look.ENGLISH).open("/suspended-users");
        row(console, "kept-back").locator("button").click();

        console.page().route("**/dual-password/users**", Route::abort);
        console.confirm();

        assertThat(console.part("some-refused")).containsText("kept-back");
        assertThat(console.part("failed")).isVisible();
        console.page().unroute("**/dual-password/users**");
        console.part("close").click();
        console.part("failed").locator("button").click();
        assertThat(row(console, "kept-back")).isVisible();
    }

    private static Locator row(StaffConsole console, String loginId) {
        return console.part("users").locator("tr[data-user='" + loginId + "']");
    }

    private static TestUser suspended(String loginId) {
        TestUser user = ground.user(loginId);
        for (int entry = 0; entry < MAX_FAILURES; entry++) {
            logsIn(user, "Wrong-" + entry);
        }
        return user;
    }

    private static void stopped(String loginId) {
        TestUser user = ground.user(loginId);
        ground.realm().admin().put(ground.realm().path("/dual-password/users/" + user.id() + "/service-stop"), null);
    }

    private static boolean logsIn(TestUser user, String password) {
        return ground.client()
                .visitor()
                .open(ground.client().authorization().pkce().url())
                .logIn(user.loginId(), password)
                .atApplication();
    }

    private static StaffConsole console(StaffKind kind, Look look) {
        return StaffConsole.signedIn(
                ground.window(look), ground.server().baseUrl(), ground.realm().name(), kind.loginId(), kind.password());
    }
}
