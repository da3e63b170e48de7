package io.github.dualpassword.password;

import java.util.Map;

import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/** What people of a realm do, over plain HTTP: each journey is a person without cookies. */
public final class Journeys {

    /** Never anybody's password. */
    public static final String WRONG = "not-the-password";

    public static final String CONFIRMATION_FIELD = "confirmation-password";

    private final TestRealm realm;

    public Journeys(TestRealm realm) {
        this.realm = realm;
    }

    /** Opens the login page in Japanese and enters these. */
    public Page logIn(String loginId, String password) {
        return logIn(loginId, password, "ja");
    }

    public Page logIn(String loginId, String password, String locale) {
        return client().visitor()
                .open(client().authorization().locale(locale).url())
                .logIn(loginId, password);
    }

    /** Enters the user's right login password. */
    public Page logIn(TestUser user) {
        return logIn(user.loginId(), user.loginPassword());
    }

    /** Enters a wrong login password as often as said, each time as a fresh visitor. @return the last page */
    public Page wrongLogins(TestUser user, int times) {
        Page last = null;
        for (int i = 0; i < times; i++) {
            last = logIn(user.loginId(), WRONG);
        }
        return last;
    }

    /** Logs in and asks for a confirmation in the same request. */
    public Page toConfirmation(TestUser user) {
        return toConfirmation(user, confirmationRequest());
    }

    public Page toConfirmation(TestUser user, AuthorizationRequest request) {
        return client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());
    }

    /** Asks for a confirmation by name, in Japanese. */
    public AuthorizationRequest confirmationRequest() {
        return client().authorization().locale("ja").acrValues("confirmation");
    }

    /** Enters a wrong confirmation password as often as said, on one page after the other. @return the last page */
    public Page wrongConfirmations(TestUser user, int times) {
        return wrongConfirmations(toConfirmation(user), times);
    }

    /** The same from a confirmation page on. */
    public Page wrongConfirmations(Page confirmation, int times) {
        Page page = confirmation;
        for (int i = 0; i < times; i++) {
            page = confirm(page, WRONG);
        }
        return page;
    }

    /** Enters something on the confirmation page. */
    public Page confirm(Page page, String entered) {
        return page.submit(Map.of(CONFIRMATION_FIELD, entered));
    }

    /** Logs in, confirms, and exchanges the code. */
    public Tokens confirmed(TestUser user) {
        AuthorizationRequest request = confirmationRequest();
        Page back = confirm(toConfirmation(user, request), user.confirmationPassword());
        return client().exchange(request, back.response());
    }

    /** A visitor who is signed in at the level login. */
    public Visitor signedIn(TestUser user) {
        Visitor visitor = client().visitor();
        visitor.open(client().authorization().locale("ja").url())
                .logIn(user.loginId(), user.loginPassword())
                .response();
        return visitor;
    }

    private OidcClient client() {
        return realm.client();
    }
}
