package io.github.dualpassword.password.change;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/** How users come to the page on which they change their passwords of their own accord. */
final class OwnChange {

    static final String ACTION = "change-passwords";
    static final String MENU = "user-administration";

    private final TestRealm realm;

    OwnChange(TestRealm realm) {
        this.realm = realm;
    }

    /** A user who has both passwords, and a mail address. */
    TestUser user(String loginId) {
        return TestUser.added(realm, loginId)
                .withMail(loginId + "@sample.example")
                .withLoginPassword()
                .withConfirmationPassword();
    }

    /** A new value that keeps every rule of the realm's profile. */
    static String newLogin(TestUser user) {
        return "Newer-login-of-" + user.loginId();
    }

    static String newConfirmation(TestUser user) {
        return "Newer-confirm-of-" + user.loginId();
    }

    /** Both passwords, from those that the user has to the new ones. */
    static ChangeEntries both(TestUser user) {
        return ChangeEntries.login(user.loginPassword(), newLogin(user))
                .andConfirmation(user.confirmationPassword(), newConfirmation(user));
    }

    static ChangeEntries wrongLogin(TestUser user) {
        return ChangeEntries.login(Journeys.WRONG, newLogin(user));
    }

    static ChangeEntries wrongConfirmation(TestUser user) {
        return ChangeEntries.confirmation(Journeys.WRONG, newConfirmation(user)).with("login-change", "keep");
    }

    /** Enters a wrong login password as often as said, on one page after the other. @return the last page */
    static Page wrongLogins(TestUser user, Page page, int times) {
        return repeated(wrongLogin(user), page, times);
    }

    /** The same with the confirmation password. */
    static Page wrongConfirmations(TestUser user, Page page, int times) {
        return repeated(wrongConfirmation(user), page, times);
    }

    private static Page repeated(ChangeEntries entries, Page page, int times) {
        Page last = page;
        for (int i = 0; i < times; i++) {
            last = entries.executeOn(last);
        }
        return last;
    }

    AuthorizationRequest request() {
        return request("ja");
    }

    AuthorizationRequest request(String language) {
        return realm.client().authorization().locale(language).action(ACTION);
    }

    /** The page over plain HTTP, of a fresh visitor who has logged in. */
    Page page(TestUser user) {
        return new Journeys(realm).signedIn(user).open(request().url());
    }

    /** A visitor who has come to the page by the login. */
    ChangeVisit visit(TestUser user) {
        return visit(user, "ja");
    }

    ChangeVisit visit(TestUser user, String language) {
        return ChangeVisit.of(
                realm.client().visitor().open(request(language).url()).logIn(user.loginId(), user.loginPassword()));
    }

    /** The page in a window, after the login. */
    ChangePage page(Window window, TestUser user) {
        return page(window, user, "ja");
    }

    ChangePage page(Window window, TestUser user, String language) {
        window.open(request(language).url());
        window.logIn(user.loginId(), user.loginPassword());
        return ChangePage.in(window);
    }

    /** Whether somebody logs in with it. */
    boolean logsIn(TestUser user, String password) {
        return new Journeys(realm).logIn(user.loginId(), password).atApplication();
    }

    /** Whether the user, who logs in with one password, confirms with the other. */
    boolean confirms(TestUser user, String loginPassword, String confirmationPassword) {
        Journeys journeys = new Journeys(realm);
        Page page = realm.client()
                .visitor()
                .open(journeys.confirmationRequest().url())
                .logIn(user.loginId(), loginPassword);
        Page after = journeys.confirm(page, confirmationPassword);
        return after.atApplication() && after.response().code().isPresent();
    }
}
