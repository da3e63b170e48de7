package io.github.dualpassword.page;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;

import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;

import static org.assertj.core.api.Assertions.assertThat;

/** The software keyboard in both languages, on any width, in the light and in the dark, without scripts, in another theme. */
class SoftwareKeyboardForEverybodyTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.attribute("dual-password.software-keyboard", "offered"));

    static List<Look> looks() {
        return List.of(Look.JAPANESE, Look.ENGLISH, Look.JAPANESE_PHONE, Look.ENGLISH_PHONE);
    }

    @ParameterizedTest
    @MethodSource("looks")
    @Tag("long")
    void itIsForEverybodyOpenAndClosedInTheLightAndInTheDark(Look look) {
        Window window = login(look);
        SoftwareKeyboard keyboard = SoftwareKeyboard.of(window);
        String name = "software-keyboard-%s-%d".formatted(look.locale(), look.width());
        ground.screenshot(window, name + "-closed");
        Accessibility.of(window).isReadableAndCanBeTouched();
        Accessibility.of(window).isReachedByKeyboard();

        keyboard.open();
        keyboard.command("capitals").click();

        ground.screenshot(window, name + "-open");
        demand(window);
        window.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        ground.screenshot(window, name + "-dark");
        demand(window);
        BoundingBox field = keyboard.field().boundingBox();
        BoundingBox panel = keyboard.panel().boundingBox();
        assertThat(panel.y).as("below the field").isGreaterThanOrEqualTo(field.y + field.height);
        BoundingBox button = window.page().locator("#kc-login").boundingBox();
        assertThat(button.y).as("above the button").isGreaterThanOrEqualTo(panel.y + panel.height);
    }

    /** In Keycloak's own theme with a footer of somebody else, and with two fields. */
    @Test
    void inAnotherThemeItFillsTheFieldThatWasFocusedLast() {
        ground.realm().update(realm -> realm.put("loginTheme", "keyboard"));
        try {
            Window window = login(Look.JAPANESE_PHONE);
            SoftwareKeyboard keyboard = SoftwareKeyboard.of(window);
            window.page().locator("#username").focus();
            keyboard.open().press("u1");
            keyboard.field().focus();
            keyboard.press("P2");
            ground.screenshot(window, "software-keyboard-keycloak");

            assertThat(window.page().locator("#username").inputValue()).isEqualTo("u1");
            assertThat(keyboard.entered()).isEqualTo("P2");
            assertThat(window.page().locator("[data-keyboard=into]").innerText())
                    .isEqualTo("ログインパスワード");
            demand(window);
            window.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            ground.screenshot(window, "software-keyboard-keycloak-dark");
            demand(window);
        } finally {
            ground.realm().update(realm -> realm.put("loginTheme", "dual-password"));
        }
    }

    @Test
    void withoutScriptsNothingOfItIsShown() {
        Window window = login(Look.JAPANESE.withoutScripts());

        assertThat(window.page().locator("body").innerText())
                .contains("ログインパスワード")
                .doesNotContain("ソフトウェアキーボード");
        Accessibility.of(window).needsNoScripts();
    }

    private static Window login(Look look) {
        Window window = ground.window(look);
        window.open(ground.client()
                .authorization()
                .locale(look.locale().substring(0, 2))
                .url());
        return window;
    }

    private static void demand(Window window) {
        Accessibility.of(window).shutsNobodyOut();
        Accessibility.of(window).needsNoSidewaysScrolling();
        Accessibility.of(window).isReadableAndCanBeTouched();
    }
}
