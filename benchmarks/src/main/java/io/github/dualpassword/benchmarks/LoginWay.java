package io.github.dualpassword.benchmarks;

import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestRealm;

/** A way in. */
enum LoginWay {
    /** The page is opened, the form sent, the code exchanged. */
    BROWSER_FORM("browser form") {
        @Override
        boolean granted(TestRealm realm, String loginId, String password) {
            OidcClient client = realm.client();
            AuthorizationRequest request = client.authorization();
            Page back = client.visitor().open(request.url()).logIn(loginId, password);
            return back.atApplication()
                    && client.exchange(request, back.response()).granted();
        }
    },
    DIRECT_GRANT("direct grant") {
        @Override
        boolean granted(TestRealm realm, String loginId, String password) {
            return realm.client().directGrant(loginId, password).granted();
        }
    };

    private final String text;

    LoginWay(String text) {
        this.text = text;
    }

    /** Logs in; whether tokens came of it. */
    abstract boolean granted(TestRealm realm, String loginId, String password);

    @Override
    public String toString() {
        return text;
    }
}
