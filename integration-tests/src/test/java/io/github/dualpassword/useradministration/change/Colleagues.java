package io.github.dualpassword.useradministration.change;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/** A contract and its users, each with both passwords. */
final class Colleagues {

    private final TestRealm realm;
    private final TestContract contract;

    private Colleagues(TestRealm realm, TestContract contract) {
        this.realm = realm;
        this.contract = contract;
    }

    /** @param alias unique in the realm; lower case */
    static Colleagues of(TestRealm realm, String alias) {
        return new Colleagues(realm, TestContract.added(realm, alias));
    }

    TestUser master(String loginId) {
        return user(loginId, "master");
    }

    TestUser administrator(String loginId) {
        return user(loginId, "administrator");
    }

    TestUser general(String loginId) {
        return user(loginId, "general");
    }

    /** @param type master, administrator or general */
    TestUser user(String loginId, String type) {
        TestUser user = joined(TestUser.added(realm, loginId), type)
                .withMail(loginId.substring(0, Math.min(40, loginId.length())) + "@sample.example")
                .withLoginPassword()
                .withConfirmationPassword();
        return user;
    }

    /** Makes somebody who is there already a colleague. */
    TestUser joined(TestUser user, String type) {
        realm.admin().post(rolesOf(user), List.of(role(type)));
        contract.join(user);
        return user;
    }

    void leave(TestUser user) {
        contract.leave(user);
    }

    void loseRole(TestUser user, String type) {
        realm.admin().call("DELETE", rolesOf(user), List.of(role(type))).orFail();
    }

    private Map<String, Object> role(String type) {
        JsonNode role = realm.admin().get(realm.path("/roles/" + type + "-user"));
        return Map.of("id", role.get("id").asText(), "name", role.get("name").asText());
    }

    private String rolesOf(TestUser user) {
        return realm.path("/users/" + user.id() + "/role-mappings/realm");
    }
}
