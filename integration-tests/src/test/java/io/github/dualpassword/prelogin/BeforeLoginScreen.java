package io.github.dualpassword.prelogin;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestRealm;

/** The page before login, over plain HTTP. */
final class BeforeLoginScreen {

    static final String FORM = "form#dual-password-before-login";
    static final String RESULT_ID = "dual-password-before-login-result";
    static final String RESULT = "form#" + RESULT_ID;

    private BeforeLoginScreen() {}

    /** Opens it as a fresh visitor does, in Japanese: from the login page. */
    static Page open(TestRealm realm) {
        return open(realm, realm.client().visitor());
    }

    static Page open(TestRealm realm, Visitor visitor) {
        return open(realm, visitor, "ja");
    }

    static Page open(TestRealm realm, Visitor visitor, String language) {
        Page login =
                visitor.open(realm.client().authorization().locale(language).url());
        return visitor.open(address(login));
    }

    /** Where Keycloak's link for forgotten passwords leads from a login page, whether that shows it or not. */
    static URI address(Page login) {
        return URI.create(address(login.formAction().toString()));
    }

    static String address(String loginAction) {
        return loginAction
                .replace("/authenticate", "/reset-credentials")
                .replaceAll("(?<=[?&])(session_code|execution)=[^&]*&?", "");
    }

    /** What is filled in on it. */
    record Entry(Map<String, String> fields) {

        static Entry of(String procedure) {
            return new Entry(Map.of("procedure", procedure));
        }

        Entry with(String field, String value) {
            Map<String, String> all = new LinkedHashMap<>(fields);
            all.put(field, value);
            return new Entry(Map.copyOf(all));
        }

        Entry target(String loginId) {
            return with("target-id", loginId);
        }

        Entry operator(String loginId) {
            return with("operator-id", loginId);
        }

        Entry code(String code) {
            return with("one-time-password", code);
        }

        Entry password(String password) {
            return with("operator-confirmation-password", password);
        }

        /** Twice. @param which {@code login} or {@code confirmation} */
        Entry newPassword(String which, String value) {
            return with("new-" + which + "-password", value).with("new-" + which + "-password-again", value);
        }

        /** Presses 実行 on the page. */
        Page execute(Page page) {
            return page.submit(pressed());
        }

        /** The same to the address of another step of the login. @param step last part of the address */
        Page execute(Page page, String step) {
            String action = page.formAction().toString().replace("/reset-credentials", "/" + step);
            return page.visitor().post(URI.create(action), pressed());
        }

        /** The same from another address of this machine. @return the page, as it was sent */
        String executeFrom(LocalAddress from, Page page) {
            URI action = page.formAction();
            return from.post(action, Map.of("Cookie", page.visitor().cookies(action)), pressed());
        }

        /** All that is sent when 実行 is pressed. */
        Map<String, String> pressed() {
            return with("execute", "true").fields();
        }

        /** The same on a page that is opened for it. */
        Page execute(TestRealm realm) {
            return execute(open(realm));
        }
    }
}
