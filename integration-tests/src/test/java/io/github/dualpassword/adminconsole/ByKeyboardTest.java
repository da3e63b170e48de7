package io.github.dualpassword.adminconsole;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;

import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Pages of the console are worked without a mouse: what has the focus is seen, and a question keeps it and gives it back. */
@Tag("admin-console")
@Tag("long")
class ByKeyboardTest {

    private static final int MANY = 150;

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.with(realm -> realm.put("adminTheme", StaffConsole.THEME)));

    @BeforeAll
    static void addStaff() {
        StaffKind.addAllTo(ground.realm());
    }

    @Test
    void aUserIsReleasedFromTheList() {
        TestUser user = stopped("released-by-keyboard");
        StaffConsole console = console().open("/suspended-users");
        Locator row = console.part("users").locator("tr[data-user='" + user.loginId() + "']");
        Locator release = row.locator("button");
        release.waitFor();

        tabTo(console, release);
        assertThat(isSeen(release)).isTrue();
        press(console, "Enter");
        assertThat(console.part("confirm-dialog")).isVisible();
        assertThat(leavesDialog(console)).isFalse();
        press(console, "Escape");
        assertThat(console.part("confirm-dialog")).hasCount(0);
        assertThat(release).isFocused();

        press(console, "Enter");
        tabTo(console, console.part("confirm"));
        press(console, "Enter");
        assertThat(row).hasCount(0);
    }

    @Test
    void theServiceOfAUserIsStopped() {
        TestUser user = ground.user("stopped-by-keyboard");
        StaffConsole console = console().openTabOf(user.id());

        tabTo(console, console.part("stop"));
        press(console, "Enter");
        assertThat(leavesDialog(console)).isFalse();
        tabTo(console, console.part("cancel"));
        press(console, "Enter");
        assertThat(console.part("stop")).isFocused();

        press(console, "Enter");
        tabTo(console, console.part("confirm"));
        press(console, "Enter");
        assertThat(console.card("service").locator("[data-state=stopped]")).isVisible();
    }

    @Test
    void aSettingIsChanged() {
        String attribute = "dual-password.login.max-failures";
        StaffConsole console = console().open("/banking-policy");
        Locator field = console.page().locator("[id='" + attribute + "']");
        field.waitFor();

        tabTo(console, field);
        press(console, "ControlOrMeta+a");
        console.page().keyboard().type("4");
        tabTo(console, console.part("save"));
        press(console, "Enter");
        assertThat(leavesDialog(console)).isFalse();
        tabTo(console, console.part("confirm"));
        press(console, "Enter");

        assertThat(console.part("confirm-dialog")).hasCount(0);
        assertThat(ground.realm()
                        .admin()
                        .get(ground.realm().path("/dual-password/settings"))
                        .get(attribute)
                        .asText())
                .isEqualTo("4");
    }

    /** Goes on from what has the focus, as somebody does who has no mouse. */
    private static void tabTo(StaffConsole console, Locator wanted) {
        int steps = 0;
        while (!hasFocus(wanted) && steps++ < MANY) {
            press(console, "Tab");
        }
        assertThat(wanted).isFocused();
    }

    /** Whether the focus gets out of the dialog by going on from its last part, or back from its first. */
    private static boolean leavesDialog(StaffConsole console) {
        Locator inside = console.page().locator("[role=dialog]:focus-within");
        inside.waitFor();
        boolean left = false;
        for (int steps = 0; steps < MANY / 10; steps++) {
            press(console, steps % 2 == 0 ? "Tab" : "Shift+Tab");
            press(console, "Tab");
            left |= inside.count() == 0;
        }
        return left;
    }

    private static boolean hasFocus(Locator wanted) {
        return (Boolean) wanted.evaluate("element => element === document.activeElement");
    }

    /** Whether the browser marks what has the focus, and the style does not take the mark away. */
    private static boolean isSeen(Locator focused) {
        return (Boolean) focused.evaluate("element => element.matches(':focus-visible')"
                + " && (getComputedStyle(element).outlineStyle !== 'none' || getComputedStyle(element).boxShadow !== 'none'"
                + " || getComputedStyle(element, '::after').borderTopWidth !== '0px')");
    }

    private static void press(StaffConsole console, String key) {
        console.page().keyboard().press(key);
    }

    private static TestUser stopped(String loginId) {
        TestUser user = ground.user(loginId);
        ground.realm().admin().put(ground.realm().path("/dual-password/users/" + user.id() + "/service-stop"), null);
        return user;
    }

    private static StaffConsole console() {
        return StaffConsole.signedIn(
                ground.window(Look.ENGLISH),
                ground.server().baseUrl(),
                ground.realm().name(),
                StaffKind.FULL.loginId(),
                StaffKind.FULL.password());
    }
}
