package io.github.dualpassword.testground;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;

class GroundTest extends Ground {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer().withRealm(SmallRealm.file());

    @Override
    TestGround ground() {
        return ground;
    }
}
