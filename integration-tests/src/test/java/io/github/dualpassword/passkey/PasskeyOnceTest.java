package io.github.dualpassword.passkey;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;

class PasskeyOnceTest extends AcceptedOnce {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onServer().withRealm(PasskeyRealm.file(RealmFile.profile("hardware-token")));

    @Override
    TestGround ground() {
        return ground;
    }
}
