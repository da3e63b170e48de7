package io.github.dualpassword.testground.browser;

import com.microsoft.playwright.Page;

/** Somebody who has no mouse. */
public final class Keyboard {

    private static final int PATIENCE = 60;

    private final Page page;

    private Keyboard(Page page) {
        this.page = page;
    }

    public static Keyboard of(Window window) {
        return new Keyboard(window.page());
    }

    /** Types into what has the focus. */
    public Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Presses a key, such as {@code Enter} or {@code Space}. */
    public Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Presses Tab until the element of this name has the focus. */
    public Keyboard tabTo(String name) {
        for (int presses = 0; presses < PATIENCE; presses++) {
            page.keyboard().press("Tab");
            if (name.equals(page.evaluate("document.activeElement.getAttribute('name')"))) {
                return this;
            }
        }
        throw new AssertionError("The Tab key does not lead to " + name);
    }

    /** Waits for the page that has an element of this name. */
    public Keyboard await(String name) {
        page.locator("[name=" + name + "]").first().waitFor();
        return this;
    }
}
