package io.github.dualpassword.adminapi;

import java.util.List;

import io.github.dualpassword.testground.realm.RealmFile;

/** The two-stage profile without its sample users and contracts, with cheap hashes. */
public final class EmptyProfile {

    private EmptyProfile() {}

    public static RealmFile file() {
        return RealmFile.profile("two-stage")
                .with(json -> json.remove(List.of("users", "organizations")))
                .quickHashes();
    }
}
