package io.github.dualpassword.lockout;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.server.ServerOptions;

/** Both nodes are guessed at: what they let through together is what one of them would. */
@Tag(TestGround.TWO_NODES)
class ExactSuspensionOnTwoNodesTest extends ExactSuspension {

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.cluster()).withRealm(realmFile());

    @Override
    TestGround ground() {
        return ground;
    }

    /** What one node does with hundreds is known; here it matters that both are at it. */
    @Override
    int guesses() {
        return 40;
    }
}
