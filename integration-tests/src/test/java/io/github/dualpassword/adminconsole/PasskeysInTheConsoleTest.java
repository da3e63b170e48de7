package io.github.dualpassword.adminconsole;

import java.time.Duration;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.passkey.PasskeyRealm;
import io.github.dualpassword.passkey.PasskeySteps;
import io.github.dualpassword.passkey.SoftKey;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.RealmFile;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The tab of a user in the Admin Console shows the user's passkeys, and lets who manages the user revoke them. */
@Tag("admin-console")
@Tag("long")
class PasskeysInTheConsoleTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withRealm(PasskeyRealm.file(RealmFile.profile("hardware-token"))
                    .with(realm -> realm.put("adminTheme", StaffConsole.THEME)));

    @BeforeAll
    static void addStaff() {
        StaffKind.addAllTo(ground.realm());
    }

    @BeforeEach
    void start() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        ground.realm().attribute(PasskeyRealm.USE, "on");
        ground.realm().attribute(PasskeyRealm.COOL_DOWN, "0");
        ground.realm().attribute(PasskeyRealm.FURTHER, "by-code");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"en, Passkeys, Suspended: there may be a copy, 961", "ja-JP, パスキー, 利用停止（複製のおそれ）, 962"})
    void eachIsShownAndRevokedAfterAQuestion(String language, String heading, String suspended, int number) {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "console-" + number, number);
        SoftKey copied = steps.registered(SoftKey.es256(), "<i>会社のPC</i>");
        Visitor visitor = steps.signedIn();
        for (int time = 0; time < 2; time++) {
            Page page = visitor.open(PasskeySteps.request(ground.client()).url());
            PasskeySteps.confirm(page, copied.sign(steps.asked(page).counter(7)));
        }
        for (int more = 1; more <= 2; more++) {
            ground.realm().attribute(PasskeyRealm.COOL_DOWN, more == 1 ? "0" : "60");
            ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(more)));
            steps.registered(SoftKey.es256(), "Key " + more);
        }

        StaffConsole viewer = console(StaffKind.VIEWER, Look.desktop(language))
                .openTabOf(steps.user().id());
        assertThat(viewer.part("passkey")).hasCount(3);
        assertThat(viewer.part("revoke-passkey")).hasCount(0);
        assertThat(viewer.part("revoke-passkeys")).hasCount(0);
        StaffConsole console = console(StaffKind.FULL, Look.desktop(language))
                .openTabOf(steps.user().id());
        assertThat(console.card("passkeys").locator("h2")).hasText(heading);
        assertThat(console.card("passkeys").locator("[data-state=passkey_suspended]"))
                .hasText(suspended);
        assertThat(console.card("passkeys").locator("[data-state=usable]")).hasCount(1);
        assertThat(console.card("passkeys").locator("[data-state=passkey_cooling_down]"))
                .hasCount(1);
        assertThat(console.card("passkeys")).containsText("<i>会社のPC</i>");
        ground.screenshot(console.window(), "console-passkeys-" + language);
        console.part("revoke-passkey").first().click();
        assertThat(console.part("confirm-dialog")).containsText("<i>会社のPC</i>");
        ground.screenshot(console.window(), "console-passkeys-question-" + language);
        console.confirm();
        assertThat(console.part("passkey")).hasCount(2);
        assertThat(steps.passkeys()).hasSize(2);
        console.part("revoke-passkeys").click();
        ground.screenshot(console.window(), "console-passkeys-all-" + language);
        console.confirm();

        assertThat(console.part("passkey")).hasCount(0);
        assertThat(console.part("revoke-passkeys")).hasCount(0);
        assertThat(steps.passkeys()).isEmpty();
        ground.screenshot(console.window(), "console-passkeys-none-" + language);
        assertThat(console.faults()).isEmpty();
        ground.realm().attribute(PasskeyRealm.USE, "off");
        console.openTabOf(steps.user().id());
        console.page().reload();
        console.card("otp").waitFor();
        assertThat(console.card("passkeys")).hasCount(0);
    }

    private static StaffConsole console(StaffKind kind, Look look) {
        return StaffConsole.signedIn(
                ground.window(look), ground.server().baseUrl(), ground.realm().name(), kind.loginId(), kind.password());
    }
}
