package io.github.dualpassword.prelogin;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Page;

import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page before login is called, and says, in the realm profile that follows document 002. */
class Document002WordsTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withRealmOfItsOwn()
            .withProfile("before-login", file -> file.withoutUsers().quickHashes());

    /** The words of the document, and of a bank that writes English. */
    @ParameterizedTest
    @CsvSource({
        "ja, ①ロック解除, ②パスワード初期化（再設定）, ③OTP登録解除, 対象ID, 管理者ID, 新しい依頼承認パスワード, 依頼承認パスワード, 実行",
        "en, 1. Unlock, 2. Reset passwords, 3. Release of the OTP registration, Target ID, Administrator ID,"
                + " New approval password, Approval password, Execute"
    })
    @Requirement({"I03", "I04", "I05", "I12", "2.C"})
    void thePageSpeaksInTheWordsOfTheDocument(
            String language,
            String release,
            String reset,
            String releaseOtp,
            String target,
            String operator,
            String newApproval,
            String approval,
            String execute) {
        Window window = ground.window(Look.desktop(language));
        BeforeLoginFields fields = BeforeLoginFields.opened(window, ground.client());
        Page page = window.page();

        fields.areThoseOf("");
        assertThat(page.locator("input[name=procedure] + label").allInnerTexts())
                .containsExactly(release, reset, releaseOtp);
        assertThat(label(page, "target-id")).startsWith(target);
        assertThat(label(page, "operator-id")).startsWith(operator);
        assertThat(label(page, "one-time-password")).startsWith("OTP");
        assertThat(page.locator("#execute").innerText()).isEqualTo(execute);
        assertThat(label(page, "no-confirmation-password")).startsWith(approval);
        fields.choose("reset");
        assertThat(label(page, "new-confirmation-password")).startsWith(newApproval);
        fields.choose("release-otp");
        assertThat(label(page, "operator-confirmation-password")).startsWith(approval);
        assertThat(page.locator("body").innerText())
                .as("who cannot generate a code does it on paper")
                .contains(language.equals("ja") ? "書面" : "on paper")
                .contains(Messages.in(language).text("dualPasswordContactHeading"));
        ground.screenshot(window, "document-002-" + language);
    }

    private static String label(Page page, String field) {
        return page.locator("label[for=" + field + "]").innerText();
    }
}
