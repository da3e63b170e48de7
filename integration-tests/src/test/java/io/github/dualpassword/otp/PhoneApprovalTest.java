package io.github.dualpassword.otp;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

import io.github.dualpassword.boundtransaction.Transactions;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** ワンプッシュ認証 in two real windows: the computer waits and goes on by itself, the phone shows what is approved. */
class PhoneApprovalTest {

    private static final String ONE_PUSH = "dual-password.software-token.one-push";
    private static final String COOL_DOWN = "dual-password.software-token.cool-down-minutes";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("software-token", file -> file.withoutUsers().quickHashes());

    private ApprovalSteps steps;

    @BeforeEach
    void start() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        ground.realm().attribute(PhoneRealm.PER_ADDRESS, "0");
        ground.realm().attribute(ONE_PUSH, "on");
        ground.realm().attribute(COOL_DOWN, "0");
        steps = new ApprovalSteps(ground.realm(), ground.client());
    }

    @AfterEach
    void putSettingsBack() {
        ground.realm().attribute(ONE_PUSH, "off");
        ground.realm().attribute(COOL_DOWN, "60");
    }

    @ParameterizedTest
    @CsvSource({
        "ja, スマートフォンでの承認, 受取人, 承認する, 承認しました。",
        "en, Approve on your phone, Payee, Approve, Approved. Go back to your computer.",
    })
    void theComputerGoesOnByItself(String language, String title, String payee, String approve, String approved) {
        boolean isJapanese = language.equals("ja");
        TestUser user = steps.user("windows-" + language);
        Window phoneWindow = ground.window(isJapanese ? Look.JAPANESE_PHONE : Look.ENGLISH_PHONE);
        PhoneScreen phone = PhoneScreen.withTokenOf(user, phoneWindow);
        Window computer = ground.window(isJapanese ? Look.JAPANESE : Look.ENGLISH);
        AuthorizationRequest request = Transactions.request(
                        ground.client(), Transactions.transfer("T-windows-" + language, "1250000"))
                .locale(language)
                .acrValues("otp");
        computer.open(ground.client().pushed(request));
        computer.logIn(user.loginId(), user.loginPassword());
        computer.page().locator("#confirm").click();
        computer.page().locator(ApprovalSteps.WAITING).waitFor();
        assertThat(computer.page().title()).startsWith(title);
        String number = computer.page()
                .locator(".dual-password-approval-number [aria-hidden]")
                .innerText();

        phone.awaitView("approval");
        demand(phoneWindow, language + "-phone");
        demand(computer, language + "-computer");
        assertThat(phone.view("approval").innerText()).contains(payee, "株式会社サンプル商事", "1,250,000", user.loginId());
        phone.page().locator("#approval-number").fill(number);
        phone.view("approval")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(approve).setExact(true))
                .click();

        phone.awaitView("codes");
        assertThat(phone.page().locator("#message").innerText()).contains(approved);
        assertThat(ground.client()
                        .exchange(request, computer.awaitApplication())
                        .idToken()
                        .get("txn")
                        .asText())
                .isEqualTo("T-windows-" + language);
    }

    @Test
    void aWrongNumberAndARefusalAreToldOnBothScreens() {
        TestUser user = steps.user("windows-refused");
        Window phoneWindow = ground.window(Look.JAPANESE_PHONE);
        PhoneScreen phone = PhoneScreen.withTokenOf(user, phoneWindow);
        Window computer = ground.window(Look.JAPANESE);
        computer.open(steps.otp().url());
        computer.logIn(user.loginId(), user.loginPassword());
        computer.page().locator("#confirm").click();
        computer.page().locator(ApprovalSteps.WAITING).waitFor();
        String number = computer.page()
                .locator(".dual-password-approval-number [aria-hidden]")
                .innerText();
        phone.awaitView("approval");

        phone.page().locator("#approval-number").fill(number.equals("00") ? "01" : "00");
        phone.page().locator("#approval [value=approve]").click();
        phone.page().locator("#approval-problem").waitFor();
        assertThat(phone.page().locator("#approval-problem").innerText()).contains("番号が違います。");
        demand(phoneWindow, "wrong");
        phone.page().locator("#approval [value=refuse]").click();

        phone.awaitView("codes");
        assertThat(phone.page().locator("#message").innerText()).contains("拒否しました。", "下記まで");
        assertThat(phone.page().locator("main > .contact").innerText()).contains("お問い合わせ先", "お取引店まで");
        computer.page().locator("input[name=one-time-password]").waitFor();
        assertThat(computer.page().locator("main, body").first().innerText())
                .contains("スマートフォンで拒否されました。", "下記まで", "お取引店まで");
        demand(computer, "refused");
    }

    @Test
    void whatIsGivenUpOnTheComputerGoesFromThePhone() {
        TestUser user = steps.user("windows-given-up");
        PhoneScreen phone = PhoneScreen.withTokenOf(user, ground.window(Look.JAPANESE_PHONE));
        Window computer = ground.window(Look.JAPANESE);
        computer.open(steps.otp().url());
        computer.logIn(user.loginId(), user.loginPassword());
        computer.page().locator("#confirm").click();
        computer.page().locator(ApprovalSteps.WAITING).waitFor();
        phone.awaitView("approval");

        computer.page().locator("#enter-code").click();

        phone.awaitView("codes");
        assertThat(phone.page().locator("#message").innerText()).contains("このご依頼は終了しました。");
    }

    private static void demand(Window window, String view) {
        Accessibility page = Accessibility.of(window);
        ground.screenshot(window, "approval-" + view);
        page.shutsNobodyOut();
        page.needsNoSidewaysScrolling();
        page.isReadableAndCanBeTouched();
    }
}
