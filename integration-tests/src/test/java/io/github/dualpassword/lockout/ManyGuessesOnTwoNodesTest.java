package io.github.dualpassword.lockout;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.server.ServerOptions;

/** Two nodes under as many guesses as one has to bear. */
@Tag("long")
@Tag(TestGround.TWO_NODES)
class ManyGuessesOnTwoNodesTest extends ExactSuspension {

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.cluster()).withRealm(realmFile());

    @Override
    TestGround ground() {
        return ground;
    }
}
