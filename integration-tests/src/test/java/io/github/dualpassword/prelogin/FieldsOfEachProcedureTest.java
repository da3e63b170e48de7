package io.github.dualpassword.prelogin;

import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Which fields each procedure has (requirements 2.C), in a browser with scripts and in one without. */
class FieldsOfEachProcedureTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final String[] OF_EVERY_PROCEDURE = {"target-id", "operator-id", "one-time-password"};
    private static final String[] OF_RESET = {
        "new-login-password", "new-login-password-again", "new-confirmation-password", "new-confirmation-password-again"
    };
    private static final String PASSWORD = "operator-confirmation-password";
    private static final String NO_PASSWORD = "no-confirmation-password";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile(
                    "hardware-token",
                    file -> BeforeLoginRealm.with(file.withoutUsers().quickHashes()));

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    static Stream<Arguments> looks() {
        return Stream.of(
                arguments("Japanese", Look.JAPANESE),
                arguments("Japanese, without scripts", Look.JAPANESE.withoutScripts()),
                arguments("English phone", Look.ENGLISH_PHONE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    @Requirement({"I03", "I06", "I07"})
    void eachProcedureHasItsFields(String name, Look look) {
        Page page = open(ground.window(look));

        assertEvery(page);
        assertReset(page, false);
        assertPassword(page, false);
        choose(page, "release");
        assertEvery(page);
        assertReset(page, false);
        assertPassword(page, false);
        choose(page, "reset");
        assertEvery(page);
        assertReset(page, true);
        assertPassword(page, false);
        choose(page, "release-otp");
        assertEvery(page);
        assertReset(page, false);
        assertPassword(page, true);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void aColleagueIsUnlockedInTheBrowser(String name, Look look) {
        String id = "fields-" + name.replaceAll("\\W", "").toLowerCase();
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), id, 481 + id.length());
        Window window = ground.window(look);
        Page page = open(window);
        choose(page, "reset");
        page.locator("#new-login-password").fill("typed, and then given up");
        choose(page, "release");
        page.locator("#target-id").fill(company.user().loginId());
        page.locator("#operator-id").fill(company.administrator().loginId());
        page.locator("#one-time-password").fill(company.nextCode());
        ground.screenshot(window, "before-login-" + id);
        page.locator("#execute").click();

        page.locator(BeforeLoginScreen.RESULT).waitFor();
        ground.screenshot(window, "before-login-result-" + id);
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    @Test
    @Requirement("I17")
    void theSoftwareKeyboardOfTheLoginPageIsHereToo() {
        Window window = ground.window();
        Page page = open(window);
        page.locator("#operator-id").focus();

        page.locator("[data-keyboard=opener]").click();
        page.locator("[data-key=a]").click();
        page.locator("[data-key='1']").click();

        assertThat(page.locator("#operator-id").inputValue()).isEqualTo("a1");
        assertThat(page.locator(".dual-password-warnings").innerText()).contains("ワンタイムパスワード");
        ground.screenshot(window, "before-login-keyboard");
    }

    private static Page open(Window window) {
        window.open(ground.client().authorization().url());
        Page page = window.page();
        page.locator("input[name=password]").waitFor();
        String login = page.locator("form#kc-form-login").getAttribute("action");
        page.navigate(BeforeLoginScreen.address(login));
        page.locator(BeforeLoginScreen.FORM).waitFor();
        assertThat(page.locator("h1:visible").count()).isEqualTo(1);
        return page;
    }

    private static void choose(Page page, String procedure) {
        page.locator("input[name=procedure][value=" + procedure + "]").check();
    }

    private static void assertEvery(Page page) {
        assertThat(Stream.of(OF_EVERY_PROCEDURE).map(field -> field(page, field)))
                .hasSize(OF_EVERY_PROCEDURE.length)
                .allMatch(Locator::isVisible)
                .allMatch(Locator::isEnabled);
    }

    private static void assertReset(Page page, boolean shown) {
        assertThat(Stream.of(OF_RESET).map(field -> field(page, field)))
                .hasSize(OF_RESET.length)
                .allMatch(field -> field.isVisible() == shown);
    }

    /** Where it is not asked for, the field is seen, and nothing can be entered. */
    private static void assertPassword(Page page, boolean enabled) {
        assertThat(field(page, PASSWORD).isVisible()).isEqualTo(enabled);
        assertThat(field(page, NO_PASSWORD).isVisible()).isEqualTo(!enabled);
        assertThat(field(page, NO_PASSWORD).isEnabled()).isFalse();
    }

    private static Locator field(Page page, String id) {
        return page.locator("input#" + id);
    }
}
