package io.github.dualpassword.useradministration;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Page;

import io.github.dualpassword.passkey.PasskeyRealm;
import io.github.dualpassword.passkey.PasskeySteps;
import io.github.dualpassword.passkey.SoftKey;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestUser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A master revokes the passkeys of a user in a browser: in both languages, at a desk and on a phone. */
class PasskeyListsForEverybodyTest {

    private static final String REVOCATION = "revoke-passkeys";

    @RegisterExtension
    static final TestGround ground =
            TestGround.onServer().withRealm(PasskeyRealm.file(RealmFile.profile("hardware-token")));

    @BeforeEach
    void start() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        ground.realm().attribute(PasskeyRealm.FURTHER, "by-code");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"ja, desk, 951", "ja, phone, 952", "en, desk, 953", "en, phone, 954"})
    void fromTheMenuToTheResult(String language, String device, int number) {
        String name = "pk-walk-" + language + "-" + device;
        PasskeySteps user = PasskeySteps.of(ground.realm(), name, number);
        user.user().withRole("general-user");
        Colleagues colleagues = new Colleagues(user.sharers().contract());
        TestUser master = colleagues.master(name + "-master");
        user.registered(SoftKey.es256(), language.equals("ja") ? "会社のPC" : "Office PC");
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));
        user.registered(SoftKey.es256(), language.equals("ja") ? "予備のセキュリティキー" : "Spare security key");
        boolean atDesk = device.equals("desk");
        Window window = ground.window(atDesk ? Look.desktop(language) : Look.phone(language));
        Page page = window.page();

        window.open(ground.client()
                .authorization()
                .locale(language)
                .action("user-administration")
                .url());
        window.logIn(master.loginId(), master.loginPassword());
        if (page.locator("button[name=later]").count() > 0) {
            page.locator("button[name=later]").click();
        }
        look(window, "menu", name, atDesk);
        page.locator("[name=open][value=" + REVOCATION + "]").click();
        assertThat(page.locator("#dual-password-" + REVOCATION)).isVisible();
        look(window, "list", name, atDesk);
        page.locator("tr[data-user='" + user.user().loginId() + "'] input[name=pick]")
                .check();
        page.locator("#" + ReleaseScreens.PASSWORD).fill(master.confirmationPassword());
        page.locator("#search").fill("nobody is called so");
        page.locator("#find").click();
        page.locator("#execute").click();
        assertThat(page.locator("#dual-password-" + REVOCATION + "-confirm")).isVisible();
        look(window, "confirm", name, atDesk);
        page.locator("#" + ReleaseScreens.PASSWORD).fill(master.confirmationPassword());
        page.locator("#execute").click();

        assertThat(page.locator("#dual-password-" + REVOCATION + "-result")).isVisible();
        look(window, "result", name, atDesk);
        assertThat(page.content())
                .doesNotContainPattern("dualPassword[A-Z][A-Za-z]+[.<\"]|\\$\\{")
                .contains(language.equals("ja") ? "失効しました" : "Revoked");
        assertThat(user.passkeys()).isEmpty();
    }

    private static void look(Window window, String step, String name, boolean atDesk) {
        ground.screenshot(window, "passkeys-" + step + "-" + name);
        Accessibility page = Accessibility.of(window);
        if (atDesk) {
            page.shutsNobodyOut();
        } else {
            page.needsNoSidewaysScrolling();
        }
    }
}
