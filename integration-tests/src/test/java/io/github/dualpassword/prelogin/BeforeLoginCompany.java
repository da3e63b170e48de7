package io.github.dualpassword.prelogin;

import java.time.Duration;

import io.github.dualpassword.otp.KeyFob;
import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.prelogin.BeforeLoginScreen.Entry;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/**
 * A company with an administrator who has a token, and a general user.
 *
 * @param token the administrator's, and whoever shares it
 */
record BeforeLoginCompany(TestRealm realm, Sharers token, TestUser administrator, TestUser user) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** @param name unique in the realm; @param number of its token, likewise */
    static BeforeLoginCompany added(TestRealm realm, String name, int number) {
        Sharers token = Sharers.added(realm, name, number, 0);
        TestUser administrator = member(realm, token.contract(), name + "-admin", "administrator-user");
        token.register(administrator);
        return new BeforeLoginCompany(
                realm, token, administrator, member(realm, token.contract(), name + "-user", "general-user"));
    }

    /** Another member with both passwords. */
    static TestUser member(TestRealm realm, TestContract contract, String loginId, String role) {
        TestUser member = TestUser.addedWithLoginPassword(realm, loginId)
                .withConfirmationPassword()
                .withRole(role);
        contract.join(member);
        return member;
    }

    TestUser member(String loginId, String role) {
        return member(realm, token.contract(), loginId, role);
    }

    /** A token of the general user's own. */
    Sharers ownToken(int number) {
        Sharers own = token.withFurtherToken(number);
        own.register(user);
        return own;
    }

    /** What the administrator enters for the general user, with a code that was not shown before. */
    Entry entry(String procedure) {
        return entryWithCode(procedure, nextCode());
    }

    Entry entryWithCode(String procedure, String code) {
        return Entry.of(procedure)
                .target(user.loginId())
                .operator(administrator.loginId())
                .code(code);
    }

    /** Lets a minute pass, and tells what the administrator's token shows then. */
    String nextCode() {
        return nextCode(token.fob());
    }

    String nextCode(KeyFob fob) {
        realm.standClockAt(realm.now().plus(MINUTE));
        return fob.codeAt(realm.now().toEpochMilli());
    }
}
