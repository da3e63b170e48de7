package io.github.dualpassword.page;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import io.github.dualpassword.testground.browser.Window;

/** The software keyboard of the login page that a window shows, as its user sees it. */
public final class SoftwareKeyboard {

    private final Page page;

    private SoftwareKeyboard(Window window) {
        this.page = window.page();
    }

    public static SoftwareKeyboard of(Window window) {
        return new SoftwareKeyboard(window);
    }

    /** The check box that opens it whenever the field is entered. */
    Locator use() {
        return page.locator(".dual-password-keyboard input[type=checkbox]");
    }

    Locator opener() {
        return page.locator(".dual-password-keyboard-choice > button");
    }

    Locator panel() {
        return page.locator(".dual-password-keyboard-panel");
    }

    Locator keys() {
        return page.locator(".dual-password-keyboard-panel button");
    }

    /** The key that enters this character as the keyboard stands now. */
    Locator key(String character) {
        return page.locator("button[data-key=\"%s\"]"
                .formatted(character.replace("\\", "\\\\").replace("\"", "\\\"")));
    }

    Locator command(String name) {
        return page.locator("button[data-command=" + name + "]");
    }

    /** What is read out to whoever does not see the field. */
    String said() {
        return page.locator(".dual-password-keyboard-said").textContent();
    }

    public SoftwareKeyboard open() {
        opener().click();
        panel().waitFor();
        return this;
    }

    /** Presses the keys of a text by mouse, with capitals switched on and off as it needs. */
    public SoftwareKeyboard press(String text) {
        for (String character : text.split("")) {
            if (key(character).count() == 0) {
                command("capitals").click();
            }
            key(character).click();
        }
        return this;
    }

    Locator field() {
        return page.locator("#password");
    }

    String entered() {
        return field().inputValue();
    }

    void putCaret(int from, int to) {
        page.evaluate(
                "([from, to]) => document.getElementById('password').setSelectionRange(from, to)",
                List.of(from, to));
    }

    /** The id of what has the focus; where that has none, its text. */
    String focused() {
        return (String) page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()");
    }
}
