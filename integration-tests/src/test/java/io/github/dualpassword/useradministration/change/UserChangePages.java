package io.github.dualpassword.useradministration.change;

import com.microsoft.playwright.Locator;

import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/** The pages of 利用者情報の管理 as an operator sees them in a browser. */
final class UserChangePages {

    static final String ACTION = "change-user-passwords";
    static final String LIST = "#dual-password-change-users";
    static final String BASIC = "#dual-password-change-user-basic";
    static final String CONFIRM = "#dual-password-change-user-confirm";
    static final String RESULT = "#dual-password-change-user-result";
    static final String DENIED = "#dual-password-change-user-denied";
    static final String REFUSED = "#dual-password-operator-refused";
    static final String RIGHTS = "#test-rights";
    static final String OPERATORS_PASSWORD = "operator-confirmation-password";

    private final Window window;

    private UserChangePages(Window window) {
        this.window = window;
    }

    static AuthorizationRequest request(TestRealm realm, String language) {
        return realm.client().authorization().locale(language).action(ACTION);
    }

    /** Logs the operator in and waits for the list. */
    static UserChangePages opened(Window window, TestUser operator, String language) {
        window.open(request(operator.realm(), language).url());
        window.logIn(operator.loginId(), operator.loginPassword());
        return in(window, LIST);
    }

    static UserChangePages in(Window window, String page) {
        window.page().locator(page).waitFor();
        return new UserChangePages(window);
    }

    /** Selects a user, and presses 変更. */
    UserChangePages choose(TestUser user) {
        window.page().locator("input[name=user][value='" + user.id() + "']").check();
        return press("change", BASIC);
    }

    /** 変更する, typed twice. @param password {@code login} or {@code confirmation} */
    UserChangePages type(String password, String value) {
        window.page().locator("#" + password + "-change").check();
        field("new-" + password + "-password").fill(value);
        field("new-" + password + "-password-again").fill(value);
        return this;
    }

    /** 変更する, made by the server. */
    UserChangePages generate(String password) {
        window.page().locator("#" + password + "-change").check();
        window.page().locator("#" + password + "-generate").check();
        return this;
    }

    /** Takes the tick off ログイン時に強制変更する. */
    UserChangePages doNotForce(String password) {
        window.page().locator("#" + password + "-force").uncheck();
        return this;
    }

    /** Enters the operator's own confirmation password, and executes. */
    UserChangePages execute(TestUser operator) {
        field(OPERATORS_PASSWORD).fill(operator.confirmationPassword());
        return press("execute", RESULT);
    }

    /** Presses a button and waits for a page. */
    UserChangePages press(String button, String page) {
        window.page().locator("button[name=" + button + "]").first().click();
        window.page().locator(page).waitFor();
        return this;
    }

    Locator field(String name) {
        return window.page().locator("input[name=" + name + "]");
    }

    /** The words of the bar of steps; the present one in brackets. */
    String steps() {
        return (String) window.page().evaluate("""
                () => [...document.querySelectorAll('.dual-password-steps > li')]
                    .map(li => li.getAttribute('aria-current') ? '[' + li.textContent.trim() + ']' : li.textContent.trim())
                    .join(' > ')""");
    }
}
