package io.github.dualpassword.prelogin;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    private static final String WARNINGS = ".dual-password-warnings";
    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withRealmOfItsOwn()
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
    @Requirement({"I03", "I06", "I07", "2.C"})
    void eachProcedureHasItsFields(String name, Look look) {
        BeforeLoginFields fields = new BeforeLoginFields(open(ground.window(look)));

        fields.areThoseOf("");
        fields.choose("release").areThoseOf("release");
        fields.choose("reset").areThoseOf("reset");
        fields.choose("release-otp").areThoseOf("release-otp");
        fields.choose("release").areThoseOf("release");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void aColleagueIsUnlockedInTheBrowser(String name, Look look) {
        String id = "fields-" + name.replaceAll("\\W", "").toLowerCase();
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), id, 481 + id.length());
        Window window = ground.window(look);
        Page page = open(window);
        BeforeLoginFields fields = new BeforeLoginFields(page);
        fields.choose("reset");
        page.locator("#new-login-password").fill("typed, and then given up");
        fields.choose("release");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "release target-id",
                "release operator-id",
                "release one-time-password",
                "reset new-login-password",
                "reset new-login-password-again",
                "reset new-confirmation-password",
                "reset new-confirmation-password-again",
                "release-otp operator-confirmation-password"
            })
    @Requirement("I17")
    void theSoftwareKeyboardOfTheLoginPageEntersIntoEveryField(String procedureAndField) {
        String[] parts = procedureAndField.split(" ");
        Page page = open(ground.window());
        new BeforeLoginFields(page).choose(parts[0]);
        Locator field = page.locator("#" + parts[1]);
        field.focus();

        page.locator("[data-keyboard=opener]").click();
        page.locator("[data-key=a]").click();
        page.locator("[data-key='1']").click();

        assertThat(field.inputValue()).isEqualTo("a1");
    }

    /** And not between the field and what is said of it. */
    @Test
    void theSoftwareKeyboardStandsBelowTheErrorOfItsField() {
        Page page = open(ground.window());
        page.locator("#execute").click();
        page.locator("#input-error-operator-id").waitFor();

        assertThat(page.locator("[data-keyboard=opener]").boundingBox().y)
                .isGreaterThan(page.locator("#input-error-operator-id").boundingBox().y)
                .isLessThan(page.locator("#one-time-password").boundingBox().y);
    }

    @Test
    @Requirement("I17")
    void warningsStandOnThePageAndABankWritesItsOwn() {
        Window window = ground.window();
        assertThat(open(window).locator(WARNINGS).innerText()).contains("ワンタイムパスワード");
        ground.realm().texts("ja", Map.of("dualPasswordBeforeLoginWarnings", "当行の注意事項です。\\n<b>二行目</b>です。"));
        try {
            Page page = open(window);

            assertThat(page.locator(WARNINGS + " li").allInnerTexts()).containsExactly("当行の注意事項です。", "<b>二行目</b>です。");
            ground.screenshot(window, "before-login-warnings");
        } finally {
            ground.realm().forgetText("ja", "dualPasswordBeforeLoginWarnings");
        }
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
}
