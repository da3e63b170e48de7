package io.github.dualpassword.password.change;

import java.net.URI;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;

import io.github.dualpassword.testground.browser.Window;

/** A window whose traffic is looked at on each page. */
final class WatchedWindow implements AutoCloseable {

    private static final Locator.WaitForOptions ATTACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    private final Window window;
    private final Traffic traffic;

    WatchedWindow(Window window) {
        this.window = window;
        this.traffic = Traffic.of(window);
    }

    Traffic traffic() {
        return traffic;
    }

    void open(URI address) {
        window.open(address);
        look();
    }

    void logIn(String loginId, String password) {
        leave(() -> window.logIn(loginId, password));
    }

    void fill(String field, String value) {
        window.page().locator("input[name=" + field + "]").fill(value);
    }

    /** A radio button or a check box. */
    void check(String selector) {
        window.page().locator(selector).check();
    }

    void press(String button) {
        leave(() -> window.page().locator("[name=" + button + "]").click());
    }

    /** The page that changes passwords; it must be the one that is shown. */
    ChangePage changePage() {
        return ChangePage.in(window);
    }

    void isShown(String element) {
        window.page().locator(element).waitFor();
    }

    void isBackAtApplication() {
        window.awaitApplication();
    }

    /** Reads what has come since the last look; to be called on each page. */
    void look() {
        traffic.look();
    }

    /** Returns when the next page is there, which may look like this one. */
    private void leave(Runnable act) {
        window.page().evaluate("document.documentElement.dataset.left = 'yes'");
        act.run();
        window.page().locator("html:not([data-left])").waitFor(ATTACHED);
        look();
    }

    @Override
    public void close() {
        window.close();
    }
}
