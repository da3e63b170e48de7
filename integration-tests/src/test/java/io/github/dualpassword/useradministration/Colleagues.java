package io.github.dualpassword.useradministration;

import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/**
 * A contract and its users, each with both passwords and a mail address. They join one by one, as a test needs them; the
 * confirmation password comes last, so that its first setting is part of the contract's history.
 *
 * @param contract that they belong to
 */
public record Colleagues(TestContract contract) {

    /** @param alias unique in the realm; lower case */
    public static Colleagues of(TestRealm realm, String alias) {
        return new Colleagues(TestContract.added(realm, alias));
    }

    public TestUser master(String loginId) {
        return user(loginId, "master");
    }

    public TestUser administrator(String loginId) {
        return user(loginId, "administrator");
    }

    public TestUser general(String loginId) {
        return user(loginId, "general");
    }

    /** @param type master, administrator or general */
    public TestUser user(String loginId, String type) {
        return joined(TestUser.added(contract.realm(), loginId), type)
                .withMail(loginId.substring(0, Math.min(40, loginId.length())) + "@sample.example")
                .withLoginPassword()
                .withConfirmationPassword();
    }

    /** Makes somebody who is there already a colleague. */
    public TestUser joined(TestUser user, String type) {
        contract.join(user.withRole(type + "-user"));
        return user;
    }

    public void leave(TestUser user) {
        contract.leave(user);
    }
}
