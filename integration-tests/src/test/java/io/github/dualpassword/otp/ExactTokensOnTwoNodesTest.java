package io.github.dualpassword.otp;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.server.ServerOptions;

/** Sharers at different nodes. */
@Tag(TestGround.TWO_NODES)
class ExactTokensOnTwoNodesTest extends ExactTokens {

    @RegisterExtension
    static final TestGround ground = TestGround.on(VAULT.of(ServerOptions.cluster()))
            .withProfile("two-stage", file -> file.withoutUsers().quickHashes());

    @Override
    TestGround ground() {
        return ground;
    }
}
