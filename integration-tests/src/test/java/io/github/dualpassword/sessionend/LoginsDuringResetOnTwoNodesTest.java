package io.github.dualpassword.sessionend;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.server.ServerOptions;

@Tag(TestGround.TWO_NODES)
class LoginsDuringResetOnTwoNodesTest extends LoginsDuringReset {

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.cluster())
            .withProfile("two-stage", file -> file.withoutUsers().quickHashes());

    @Override
    TestGround ground() {
        return ground;
    }

    @Override
    TestRealm here() {
        return ground.realm(0);
    }

    @Override
    TestRealm there() {
        return ground.realm(1);
    }
}
