package io.github.dualpassword.password.change;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;

import io.github.dualpassword.testground.browser.Window;

/**
 * The page on which passwords are changed, and its result, as people see them in a browser: of their own accord, because
 * they must, or because one has expired. A password is named {@code login} or {@code confirmation}.
 */
public final class ChangePage {

    public static final String LOGIN = "login";
    public static final String CONFIRMATION = "confirmation";

    /** The form. */
    public static final String FORM = "#dual-password-change";

    /** The page after the change. */
    public static final String RESULT = "#dual-password-changed";

    /** The page that says why a change cannot go on. */
    public static final String REFUSAL = "#dual-password-change-refused";

    private final Window window;

    private ChangePage(Window window) {
        this.window = window;
    }

    /** Waits until the form is shown. */
    public static ChangePage in(Window window) {
        window.page().locator(FORM).waitFor();
        return new ChangePage(window);
    }

    /** Whether the page speaks of this password, with fields or without. */
    public boolean names(String password) {
        return part(password).count() > 0;
    }

    /** Whether the password has a selector 変更要否. */
    public boolean isSelectable(String password) {
        return window.page()
                        .locator("input[type=radio][name=" + password + "-change]")
                        .count()
                > 0;
    }

    public boolean isChosen(String password) {
        return window.page().locator("#" + password + "-change").isChecked();
    }

    /** Selects 変更する. */
    public ChangePage choose(String password) {
        window.page().locator("#" + password + "-change").check();
        return this;
    }

    /** Selects 変更しない. */
    public ChangePage keep(String password) {
        window.page().locator("#" + password + "-keep").check();
        return this;
    }

    /** Enters the present password, and the new one in both places. */
    public ChangePage enter(String password, String present, String value) {
        present(password).fill(present);
        value(password).fill(value);
        again(password).fill(value);
        return this;
    }

    /** Selects 変更する and enters the passwords. */
    public ChangePage change(String password, String present, String value) {
        return choose(password).enter(password, present, value);
    }

    /** Presses 実行. */
    public ChangePage execute() {
        window.page().locator("[name=execute]").click();
        return this;
    }

    /** Presses 実行 and waits for the result. */
    public Locator executed() {
        execute();
        window.page().locator(RESULT).waitFor();
        return window.page().locator(RESULT);
    }

    /** Presses 実行 and waits until something is wrong on the form that comes back. */
    public ChangePage executedInVain() {
        Locator before = window.page().locator("input[name=change-id]");
        String id = before.getAttribute("value");
        execute();
        window.page()
                .locator("input[name=change-id]:not([value='" + id + "'])")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return this;
    }

    /** All that stands about one password. */
    public Locator part(String password) {
        return window.page().locator("#part-" + password);
    }

    /** Field for the present password. */
    public Locator present(String password) {
        return field("current-" + password + "-password");
    }

    /** Field for the new password. */
    public Locator value(String password) {
        return field("new-" + password + "-password");
    }

    /** Field for the second entry of the new password. */
    public Locator again(String password) {
        return field("new-" + password + "-password-again");
    }

    public Locator field(String name) {
        return window.page().locator("input[name=" + name + "]");
    }

    /** What the page says is wrong at a field or selector. */
    public String error(String field) {
        return window.page().locator("#input-error-" + field).innerText().strip();
    }

    /** Rules of a new password, in the words of the page. */
    public List<String> rules(String password) {
        return window.page().locator("#rules-new-" + password + "-password li").allInnerTexts();
    }

    public String title() {
        return window.page().locator("h1 .dual-password-heading > span").first().innerText();
    }

    /** The notes below the fields. */
    public List<String> notes() {
        return window.page().locator(".dual-password-notes li").allInnerTexts();
    }
}
