package io.github.dualpassword.otp;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;

/** A realm that issues software tokens, for tests of the phone's page. */
final class PhoneRealm {

    static final String ISSUE = "dual-password.software-token.issue";
    static final String SERVICE_ID = "dual-password.software-token.service-id";
    static final String PER_ADDRESS = "dual-password.throttle.token-activation.per-address";

    private PhoneRealm() {}

    /** With no limit of an address: what one test enters is not to hurt another. */
    static TestGround ground() {
        return TestGround.onServer().withRealm(file());
    }

    static RealmFile file() {
        return RealmFile.profile("hardware-token")
                .withoutUsers()
                .quickHashes()
                .attribute(ISSUE, "on")
                .attribute(SERVICE_ID, PhoneToken.SERVICE_ID)
                .attribute(PER_ADDRESS, "0");
    }
}
