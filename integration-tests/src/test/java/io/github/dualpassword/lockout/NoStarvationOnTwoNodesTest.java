package io.github.dualpassword.lockout;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.server.ServerOptions;

@Tag(TestGround.TWO_NODES)
class NoStarvationOnTwoNodesTest extends NoStarvation {

    @RegisterExtension
    static final TestGround ground = starving(ServerOptions.cluster());

    @Override
    TestGround ground() {
        return ground;
    }
}
