package io.github.dualpassword.useradministration.history;

import java.util.List;
import java.util.Map;

import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/** Companies and their people for tests of the history. */
final class Contracts {

    static final String FULL_HISTORY = "full-history-viewer";

    private final TestRealm realm;

    Contracts(TestRealm realm) {
        this.realm = realm;
    }

    /** A member whose confirmation password the bank has set since: the first line of the history. */
    TestUser member(TestContract contract, String loginId) {
        TestUser user = TestUser.added(realm, loginId).withLoginPassword();
        contract.join(user);
        return user.withConfirmationPassword();
    }

    /** A member who may read the history of the whole contract. */
    TestUser viewer(TestContract contract, String loginId) {
        TestUser user = member(contract, loginId);
        mayReadAll(user);
        return user;
    }

    void mayReadAll(TestUser user) {
        realm.admin().post(roles(user), List.of(role()));
    }

    void mayNoLongerReadAll(TestUser user) {
        realm.admin().call("DELETE", roles(user), List.of(role())).orFail();
    }

    private Map<String, String> role() {
        return Map.of(
                "id",
                realm.admin()
                        .get(realm.path("/roles/" + FULL_HISTORY))
                        .get("id")
                        .asText(),
                "name",
                FULL_HISTORY);
    }

    private String roles(TestUser user) {
        return realm.path("/users/" + user.id() + "/role-mappings/realm");
    }
}
