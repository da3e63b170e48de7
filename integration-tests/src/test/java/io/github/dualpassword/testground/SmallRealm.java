package io.github.dualpassword.testground;

import io.github.dualpassword.testground.realm.RealmFile;

/** A stock realm with one user, for tests of the test ground itself. */
final class SmallRealm {

    static final String USER = "user01";
    static final String PASSWORD = "Login-user01";

    private SmallRealm() {}

    static RealmFile file() {
        return RealmFile.resource("/small-realm.json");
    }
}
