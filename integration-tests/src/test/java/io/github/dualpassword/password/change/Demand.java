package io.github.dualpassword.password.change;

import java.time.Duration;
import java.util.Locale;

import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/** Why a user must change passwords, each with a user who has to. */
enum Demand {
    TOLD_LOGIN,
    TOLD_CONFIRMATION,
    TOLD_BOTH,
    EXPIRED;

    private static final Duration LONGER_THAN_VALID = Duration.ofDays(92);

    /** Adds such a user; the realm's clock then stands where the user must change. */
    TestUser userOf(TestRealm realm, String prefix) {
        Demanded demanded = new Demanded(realm);
        String loginId = prefix + "-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        realm.resetClock();
        TestUser user = switch (this) {
            case TOLD_LOGIN -> demanded.toldLogin(loginId);
            case TOLD_CONFIRMATION -> demanded.toldConfirmation(loginId);
            case TOLD_BOTH -> demanded.toldBoth(loginId);
            case EXPIRED -> demanded.user(loginId);
        };
        if (this == EXPIRED) {
            realm.shiftClock(LONGER_THAN_VALID);
        }
        return user;
    }

    /** The login password with which the user logs in. */
    String loginPassword(TestUser user) {
        return this == TOLD_LOGIN || this == TOLD_BOTH ? Demanded.TOLD_LOGIN : user.loginPassword();
    }

    String confirmationPassword(TestUser user) {
        return this == TOLD_CONFIRMATION || this == TOLD_BOTH
                ? Demanded.TOLD_CONFIRMATION
                : user.confirmationPassword();
    }

    /** The right entries of this user. */
    ChangeEntries rightEntries(TestUser user) {
        ChangeEntries none = ChangeEntries.none();
        ChangeEntries login = this == TOLD_CONFIRMATION ? none : none.andLogin(loginPassword(user), Demanded.OWN_LOGIN);
        return this == TOLD_LOGIN
                ? login
                : login.andConfirmation(confirmationPassword(user), Demanded.OWN_CONFIRMATION);
    }
}
