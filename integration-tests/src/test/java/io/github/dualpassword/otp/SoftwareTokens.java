package io.github.dualpassword.otp;

import java.util.HashMap;
import java.util.Map;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/** How users of a realm issue tokens to their phones. */
public record SoftwareTokens(TestRealm realm) {

    static final String PAGE = "#dual-password-issue-token";
    static final String CONFIRM_PAGE = "#dual-password-issue-token-confirm";
    static final String ADDRESS = "phone.user@example.org";
    static final String PASSWORD = "4071";

    /** A token on a phone. @param page on which its code is entered */
    record Issued(Page page, String userId) {

        static Issued on(Page page) {
            return new Issued(page, page.document().select("#phone-user-id").text());
        }
    }

    /** Logs in, and issues a token on the page that comes after it. */
    Issued issued(TestUser user) {
        return Issued.on(issue(new Journeys(realm).logIn(user), ADDRESS, PASSWORD));
    }

    /** The same, and has a phone fetch it and its user confirm it by a code; the token. */
    public KeyFob registered(TestUser user) {
        Issued issued = issued(user);
        KeyFob fob = handed(issued);
        confirm(issued.page(), code(fob));
        return fob;
    }

    /** A phone has it. */
    KeyFob handed(Issued issued) {
        return Phone.another().ask(realm, issued.userId(), PASSWORD).fob().orElseThrow();
    }

    static Page issue(Page page, String address, String password) {
        return issue(
                page,
                Map.of(
                        "mail-address", address,
                        "mail-address-again", address,
                        "activation-password", password,
                        "activation-password-again", password));
    }

    static Page issue(Page page, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("issue", "true");
        return page.submit(form);
    }

    static Page confirm(Page page, String code) {
        return page.submit(Map.of("one-time-password", code, "confirm-token", "true"));
    }

    String code(KeyFob fob) {
        return fob.codeAt(realm.now().toEpochMilli());
    }
}
