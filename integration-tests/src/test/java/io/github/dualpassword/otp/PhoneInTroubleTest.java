package io.github.dualpassword.otp;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;

import static org.assertj.core.api.Assertions.assertThat;

/** A phone that cannot set a token up now, or not in this way, is told so before anything is used up. */
class PhoneInTroubleTest {

    @RegisterExtension
    static final TestGround ground = PhoneRealm.ground().withRealmOfItsOwn();

    @BeforeEach
    void start() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @ParameterizedTest
    @CsvSource({
        "'Object.defineProperty(window, \"isSecureContext\", { value: false })', お使いのブラウザではご利用いただけません。",
        "'IDBFactory.prototype.open = () => { throw new DOMException(\"no\", \"SecurityError\") }', この端末にトークンを保存できません。"
    })
    void aBrowserThatCannotKeepATokenIsTold(String defect, String sentence) {
        Window window = ground.window(Look.JAPANESE_PHONE);
        window.page().addInitScript(defect);
        PhoneScreen phone = PhoneScreen.of(window).open(ground.realm()).awaitView("trouble");

        assertThat(phone.view("trouble").innerText()).contains(sentence);
        assertThat(phone.view("enter").isVisible()).isFalse();
        ground.screenshot(window, "phone-trouble-" + sentence.length());
        Accessibility.of(window).shutsNobodyOut();
    }

    /** It is found out before the secret is asked for: the token is still there for another browser. */
    @Test
    void aBrowserWhoseDiskIsFullUsesNothingUp() {
        PhoneToken token = PhoneToken.issued(ground.realm(), 501);
        Window window = ground.window(Look.JAPANESE_PHONE);
        window.page()
                .addInitScript(
                        "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }");
        PhoneScreen phone = PhoneScreen.of(window).open(token).awaitView("enter");

        phone.enter(token).send();

        assertThat(phone.problem()).startsWith("この端末にトークンを保存できません。");
        assertThat(token.activate().status()).isEqualTo(200);
    }

    @Test
    void withoutNetworkNothingIsUsedUpAndItIsTriedAgain() {
        PhoneToken token = PhoneToken.issued(ground.realm(), 502);
        Window window = ground.window(Look.JAPANESE_PHONE);
        PhoneScreen phone = PhoneScreen.of(window).open(token).awaitView("enter");

        window.page().context().setOffline(true);
        phone.enter(token).send();
        assertThat(phone.problem()).startsWith("通信できませんでした。");

        window.page().context().setOffline(false);
        assertThat(phone.setUp(token)).hasSize(20);
    }

    @Test
    void anAddressThatHasUsedUpItsEntriesIsToldToWait() {
        ground.realm().attribute(PhoneRealm.PER_ADDRESS, "1");
        try {
            PhoneToken token = PhoneToken.issued(ground.realm(), 503);
            PhoneScreen phone = PhoneScreen.of(ground.window(Look.JAPANESE_PHONE))
                    .open(token)
                    .awaitView("enter");

            phone.enter(token.serviceId(), token.userId(), "0000").send();
            assertThat(phone.problem()).startsWith("設定できませんでした。");
            phone.enter(token).send();
            phone.page().locator("#problem:has-text(\"ただいま設定できません。\")").waitFor();
        } finally {
            ground.realm().attribute(PhoneRealm.PER_ADDRESS, "0");
        }
    }

    @Test
    void anIphoneIsToldToInstallThePageFirst() {
        Window window = ground.window(Look.JAPANESE_PHONE);
        window.page()
                .addInitScript(
                        "Object.defineProperty(navigator, 'userAgent', { value: 'Mozilla/5.0 (iPhone; CPU iPhone OS"
                                + " 18_0 like Mac OS X)' })");
        PhoneScreen phone = PhoneScreen.of(window).open(ground.realm()).awaitView("enter");

        assertThat(phone.view("enter").innerText()).contains("先に、ホーム画面に追加してください。");
        ground.screenshot(window, "phone-iphone");
        Accessibility.of(window).shutsNobodyOut();
        window.page().addInitScript("Object.defineProperty(navigator, 'standalone', { value: true })");
        assertThat(phone.open(ground.realm()).awaitView("enter").view("enter").innerText())
                .doesNotContain("先に、ホーム画面に追加してください。");
    }

    @Test
    void withoutScriptsThePageSaysWhatIsMissing() {
        Window window = ground.window(Look.JAPANESE_PHONE.withoutScripts());
        PhoneScreen.of(window).open(ground.realm());

        assertThat(window.page().locator("main").innerText())
                .contains("JavaScriptを有効にしてください", "Please enable JavaScript");
    }
}
