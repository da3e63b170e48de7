package io.github.dualpassword.lockout;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;

class RightAmongWrongEntriesTest extends RightAmongWrongEntries {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer().withRealm(realmFile());

    @Override
    TestGround ground() {
        return ground;
    }
}
