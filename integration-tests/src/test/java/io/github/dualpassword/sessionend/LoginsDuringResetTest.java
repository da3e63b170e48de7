package io.github.dualpassword.sessionend;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestRealm;

@Tag(TestGround.EVERY_DATABASE)
class LoginsDuringResetTest extends LoginsDuringReset {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    @Override
    TestGround ground() {
        return ground;
    }

    @Override
    TestRealm here() {
        return ground.realm();
    }

    @Override
    TestRealm there() {
        return ground.realm();
    }
}
