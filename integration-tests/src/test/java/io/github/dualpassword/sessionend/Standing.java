package io.github.dualpassword.sessionend;

import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.TestRealm;

/** What an application has of a user, and whether it still stands. */
final class Standing {

    /** After every task that ends sessions has done so. */
    private static final Duration LATER = Duration.ofSeconds(75);

    private Standing() {}

    /** A request for everything that can outlive a session of the browser. */
    static AuthorizationRequest everything(TestRealm realm) {
        return realm.client().authorization().locale("ja").scope("openid offline_access");
    }

    /** More than a minute later, when what was to end has ended. */
    static void later(TestRealm realm) {
        realm.standClockAt(realm.now().plus(LATER));
        realm.goOverEndedSessions();
    }

    /** What the application gets where a journey has ended; nothing where there is no code, or none that is good. */
    static Optional<Tokens> granted(TestRealm realm, AuthorizationRequest request, Page arrived) {
        return Optional.of(arrived)
                .filter(Page::atApplication)
                .map(Page::response)
                .filter(response -> response.code().isPresent())
                .map(response -> realm.client().exchange(request, response))
                .filter(Tokens::granted);
    }

    static boolean refreshes(TestRealm realm, Tokens tokens) {
        return realm.client().refresh(tokens.refreshToken()).granted();
    }

    /** Whether the application of the tests has its users asked for their consent. */
    static void consentRequired(TestRealm realm, boolean required) {
        ObjectNode client = realm.admin()
                .get(realm.path("/clients?clientId=" + realm.client().id()))
                .get(0)
                .deepCopy();
        client.put("consentRequired", required);
        realm.admin().put(realm.path("/clients/" + client.get("id").asText()), client);
    }
}
