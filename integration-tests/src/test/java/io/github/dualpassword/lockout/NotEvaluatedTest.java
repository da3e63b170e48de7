package io.github.dualpassword.lockout;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;

class NotEvaluatedTest extends NotEvaluated {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer().withRealm(realmFile());

    @Override
    TestGround ground() {
        return ground;
    }
}
