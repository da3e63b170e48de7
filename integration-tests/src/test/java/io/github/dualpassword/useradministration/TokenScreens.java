package io.github.dualpassword.useradministration;

import java.util.List;

import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.oidc.Form;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/**
 * The pages of ワンタイムパスワードの利用停止解除, トークンの失効 and パスキーの失効 over plain HTTP.
 *
 * @param action that opens them
 */
public record TokenScreens(String action) {

    public static final TokenScreens RELEASE = new TokenScreens("release-otp");
    public static final TokenScreens REVOCATION = new TokenScreens("revoke-tokens");

    public static final TokenScreens PASSKEYS = new TokenScreens("revoke-passkeys");

    public static final String CODE = "operator-one-time-password";

    String list() {
        return "#dual-password-" + action;
    }

    String result() {
        return list() + "-result";
    }

    /** The list, of an operator who has just logged in. */
    public Page list(TestRealm realm, TestUser operator) {
        return list(realm, operator, "ja");
    }

    Page list(TestRealm realm, TestUser operator, String language) {
        return signedIn(realm, operator)
                .open(realm.client()
                        .authorization()
                        .locale(language)
                        .action(action)
                        .url());
    }

    /** Of a user who has just logged in, and has put the registration of a token off where it was offered. */
    public static Visitor signedIn(TestRealm realm, TestUser user) {
        Page page = new Journeys(realm).logIn(user);
        if (page.has("button[name=later]")) {
            page = page.press("later");
        }
        page.response();
        return page.visitor();
    }

    /** The form of the list, with these users and the operator's password; not sent yet. */
    static Form filled(Page list, TestUser operator, TestUser... users) {
        return ReleaseScreens.picked(list, users).fill(ReleaseScreens.PASSWORD, operator.confirmationPassword());
    }

    /** Executes on the list, as the documents have it. */
    static Page executed(Page list, TestUser operator, TestUser... users) {
        return filled(list, operator, users).press("execute");
    }

    /** The same of an operator who uses a token. */
    static Page executed(Page list, TestUser operator, Sharers own, TestUser... users) {
        return filled(list, operator, users).fill(CODE, own.code()).press("execute");
    }

    /** From the login to the result. */
    public Page carriedOut(TestRealm realm, TestUser operator, TestUser... users) {
        return executed(list(realm, operator), operator, users);
    }

    /** 認証状態 of a user on a page. */
    static List<String> state(Page page, String loginId) {
        return ReleaseScreens.row(page, loginId).select("[data-state]").eachAttr("data-state");
    }
}
