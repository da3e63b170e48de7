package io.github.dualpassword.otp;

import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Keyboard;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;

import static org.assertj.core.api.Assertions.assertThat;

/** The phone's page in both languages, narrow and wide, in the light and in the dark, by keyboard, with a long name. */
class PhoneForEverybodyTest {

    private static final String LONG_NAME = "株式会社日本総合データ花子大空商工信用金庫連合会ビジネスバンキングサービス";

    @RegisterExtension
    static final TestGround ground = PhoneRealm.ground();

    private static int number = 400;

    static List<Look> looks() {
        return List.of(Look.JAPANESE, Look.ENGLISH, Look.JAPANESE_PHONE, Look.ENGLISH_PHONE);
    }

    @BeforeEach
    void start() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @ParameterizedTest
    @MethodSource("looks")
    @Tag("long")
    void everyViewIsForEverybody(Look look) {
        PhoneToken token = PhoneToken.issued(ground.realm(), number++);
        Window window = ground.window(look);
        window.page().clock().setFixedTime(Date.from(TestGround.MORNING.plusSeconds(13)));
        PhoneScreen phone = PhoneScreen.of(window).open(ground.realm()).awaitView("enter");
        demand(window, look, "set-up");
        phone.enter("1", "2", "3").send();
        demand(window, look, "wrong");
        phone.enter(token.serviceId(), token.userId(), "1111").send().problem();
        demand(window, look, "refused");
        phone.setUp(token);
        phone.code();
        demand(window, look, "done");
        phone.open(ground.realm()).awaitView("codes").code();
        demand(window, look, "codes");
        phone.settings();
        demand(window, look, "settings");
        phone.page().locator("#tokens .danger").click();
        demand(window, look, "question");
        phone.page().locator("#question [value='']").click();
        phone.page().locator("[data-view=settings] [data-go=enter]").click();
        phone.awaitView("enter").enter(token).send().problem();
        demand(window, look, "add");

        assertThat(window.page().locator("html").getAttribute("lang"))
                .isEqualTo(look.locale().substring(0, 2));
    }

    @Test
    void aLongNameAndTwoLanguagesFitTheNarrowestPhone() {
        ground.realm().texts("ja", Map.of("dualPasswordBank", LONG_NAME));
        try {
            PhoneToken token = PhoneToken.issued(ground.realm(), number++, "SHA256", 8, 60);
            Window window = ground.window(Look.JAPANESE_PHONE);
            window.page().setViewportSize(320, 640);
            PhoneScreen phone = PhoneScreen.of(window).open(token);

            phone.setUp(token);
            phone.code();

            demand(window, Look.JAPANESE_PHONE, "long-name");
            assertThat(phone.view("codes").innerText()).contains(LONG_NAME);
            phone.settings();
            demand(window, Look.JAPANESE_PHONE, "long-name-settings");
        } finally {
            ground.realm().forgetText("ja", "dualPasswordBank");
        }
    }

    @Test
    void theLanguageIsChosenOnThePageAndKept() {
        Window window = ground.window(Look.JAPANESE_PHONE);
        PhoneScreen phone = PhoneScreen.of(window).open(ground.realm()).awaitView("enter");

        window.page().locator("[data-language=en]").click();
        window.page().locator("h1:has-text(\"Initial setup\")").waitFor();
        phone.open(ground.realm()).awaitView("enter");

        assertThat(phone.view("enter").innerText()).contains("Initial setup", "Service ID");
        assertThat(window.page().locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(window.page().locator("[aria-pressed=true]").innerText()).isEqualTo("English");
    }

    @Test
    void theTokenIsSetUpAndRemovedByKeyboard() {
        PhoneToken token = PhoneToken.issued(ground.realm(), number++);
        Window window = ground.window(Look.JAPANESE);
        PhoneScreen phone = PhoneScreen.of(window).open(ground.realm()).awaitView("enter");

        Keyboard.of(window)
                .tabTo("service-id")
                .type(token.serviceId())
                .tabTo("user-id")
                .type(token.userId())
                .tabTo("activation-password")
                .type(token.activationPassword())
                .press("Enter");
        phone.awaitView("codes").code();
        assertThat(window.page().evaluate("document.activeElement.textContent")).isEqualTo("ワンタイムパスワード");
        Keyboard.of(window).press("Tab").press("Enter");
        phone.awaitView("settings");
        Keyboard.of(window).press("Tab").press("Enter");
        window.page().locator("#question").waitFor();
        Keyboard.of(window).press("Tab").press("Enter");

        assertThat(phone.awaitView("enter").view("enter").innerText()).contains("この端末には、トークンが登録されていません。");
    }

    /** The code is heard digit by digit, where the reader goes to it, and is not announced each time it changes. */
    @Test
    void theCodeIsReadDigitByDigitAndNotAnnounced() {
        PhoneToken token = PhoneToken.issued(ground.realm(), number++);
        Window window = ground.window(Look.JAPANESE_PHONE);
        PhoneScreen phone = PhoneScreen.of(window).open(token);
        phone.setUp(token);
        String code = phone.code();

        assertThat(window.page().locator("#board [data-heard]").textContent())
                .isEqualTo(String.join(" ", code.split("")));
        assertThat(window.page().locator("#board [data-seen]").getAttribute("aria-hidden"))
                .isEqualTo("true");
        assertThat(window.page()
                        .locator("#board [aria-live], #board [role=status], #board [role=alert], #board [role=timer]")
                        .count())
                .isZero();
    }

    private static void demand(Window window, Look look, String view) {
        Accessibility page = Accessibility.of(window);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            window.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            ground.screenshot(
                    window,
                    "phone-%s-%s-%d-%s"
                            .formatted(view, look.locale(), look.width(), scheme)
                            .toLowerCase(Locale.ROOT));
            page.shutsNobodyOut();
        }
        page.needsNoSidewaysScrolling();
        page.isReadableAndCanBeTouched();
    }
}
