package io.github.dualpassword.otp;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.prelogin.PhoneBeforeLogin;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.Colleagues;

import static org.assertj.core.api.Assertions.assertThat;

/** ワンプッシュ認証 before login in two real windows: 実行 without a code, the phone approves, and the procedure is carried out. */
class PhoneApprovalBeforeLoginTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onServer().withRealmOfItsOwn().withProfile("software-token", PhoneBeforeLogin::in);

    @BeforeEach
    void start() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @ParameterizedTest
    @Requirement("I13")
    @CsvSource({
        "ja, スマートフォンでの承認, ロック解除（ログイン前）, お手続きが完了しました。",
        "en, Approve on your phone, 'Unlock passwords, before login', The procedure has been carried out.",
    })
    void theProcedureIsCarriedOutOnceThePhoneHasApproved(String language, String title, String operation, String done) {
        boolean isJapanese = language.equals("ja");
        Colleagues colleagues = Colleagues.of(ground.realm(), "window-" + language);
        TestUser administrator = colleagues.administrator("window-" + language + "-admin");
        TestUser user = colleagues.general("window-" + language + "-user");
        Window phoneWindow = ground.window(isJapanese ? Look.JAPANESE_PHONE : Look.ENGLISH_PHONE);
        PhoneScreen phone = PhoneScreen.withTokenOf(administrator, phoneWindow);
        Window computer = ground.window(isJapanese ? Look.JAPANESE : Look.ENGLISH);
        computer.open(ground.client().authorization().url());
        computer.page().locator("a#dual-password-before-login").click();
        computer.page().locator("input[name=procedure][value=release]").check();
        computer.page().locator("#target-id").fill(user.loginId());
        computer.page().locator("#operator-id").fill(administrator.loginId());
        computer.page().locator("#execute").click();
        computer.page().locator(ApprovalSteps.WAITING).waitFor();
        assertThat(computer.page().title()).startsWith(title);
        String number = computer.page()
                .locator(".dual-password-approval-number [aria-hidden]")
                .innerText();

        phone.awaitView("approval");
        demand(phoneWindow, language + "-phone");
        demand(computer, language + "-computer");
        computer.page().setViewportSize(360, 740);
        demand(computer, language + "-narrow");
        assertThat(phone.view("approval").innerText()).contains(operation, user.loginId(), administrator.loginId());
        phone.page().locator("#approval-number").fill(number);
        phone.page().locator("#approval [value=approve]").click();

        computer.page().locator("#dual-password-before-login-result").waitFor();
        assertThat(computer.page().locator("body").innerText()).contains(done, user.loginId());
    }

    private static void demand(Window window, String view) {
        Accessibility page = Accessibility.of(window);
        ground.screenshot(window, "approval-before-login-" + view);
        page.shutsNobodyOut();
        page.needsNoSidewaysScrolling();
        page.isReadableAndCanBeTouched();
    }
}
