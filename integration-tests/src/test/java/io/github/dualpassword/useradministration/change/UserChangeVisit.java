package io.github.dualpassword.useradministration.change;

import java.net.URI;
import java.util.List;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.oidc.Form;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

/** An operator on the pages of 利用者情報の管理, over plain HTTP. */
public final class UserChangeVisit {

    private UserChangeVisit() {}

    /** The list, of an operator who has just logged in. */
    static Page list(TestUser operator) {
        return list(operator, "ja");
    }

    static Page list(TestUser operator, String language) {
        return new Journeys(operator.realm())
                .signedIn(operator)
                .open(UserChangePages.request(operator.realm(), language).url());
    }

    /** Selects a user on the list, and presses 変更. */
    public static Page choose(Page list, TestUser target) {
        return list.form().fill("user", target.id()).press("change");
    }

    /** The page of a user who was chosen on the list. */
    public static Page basic(TestUser operator, TestUser target) {
        return choose(list(operator), target);
    }

    /** 変更する, typed twice. @param password {@code login} or {@code confirmation} */
    public static Form typed(Form form, String password, String value) {
        return form.fill(password + "-change", "change")
                .fill("new-" + password + "-password", value)
                .fill("new-" + password + "-password-again", value);
    }

    /** 変更する, made by the server. */
    static Form generated(Form form, String password) {
        return form.fill(password + "-change", "change").fill(password + "-generate", "on");
    }

    /** The page 内容確認 for a new login password. */
    public static Page confirm(TestUser operator, TestUser target, String newLogin) {
        return typed(basic(operator, target).form(), "login", newLogin).press("next");
    }

    /** The operator gives a user a new login password that the user need not change. @return the result */
    public static Page resetWithoutForce(TestUser operator, TestUser target, String newLogin) {
        Form basic = typed(basic(operator, target).form(), "login", newLogin).without("login-force");
        return execute(basic.press("next"), operator);
    }

    /** Opens the address of a page anew, as a browser does that has nothing to send. */
    static Page reloaded(Page page) {
        return page.visitor().open(URI.create(page.address().toString().replaceFirst("session_code=[^&]+&", "")));
    }

    /** Chooses another language in the head of a page. */
    static Page switched(Page page, String language) {
        return page.visitor()
                .open(URI.create(page.document()
                        .selectFirst("a[hreflang=" + language + "]")
                        .absUrl("href")));
    }

    /** Enters the operator's confirmation password, and executes. */
    public static Page execute(Page confirm, TestUser operator) {
        return execute(confirm, operator.confirmationPassword());
    }

    static Page execute(Page confirm, String entered) {
        return confirm.form().fill(UserChangePages.OPERATORS_PASSWORD, entered).press("execute");
    }

    /** Outcome and reason on the result. */
    static String outcome(Page result) {
        return (result.document().select("[data-outcome]").attr("data-outcome") + " "
                        + result.document().select("[data-reason]").attr("data-reason"))
                .strip();
    }

    /** 登録内容 of a password. */
    static List<String> content(Page page, String password) {
        return List.of(
                page.document().select("#content-" + password + " td").text().split(" "));
    }

    static boolean logsIn(TestUser user, String password) {
        return new Journeys(user.realm()).logIn(user.loginId(), password).atApplication();
    }

    /** Whether the password leads to the page of the forced change. */
    static boolean mustChange(TestUser user, String password) {
        return new Journeys(user.realm()).logIn(user.loginId(), password).has("#dual-password-change");
    }
}
