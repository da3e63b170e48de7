package io.github.dualpassword.otp;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.server.ServerOptions;

/** Browsers and phones at different nodes. */
@Tag(TestGround.TWO_NODES)
class ApprovalOnTwoNodesTest extends ExactApproval {

    @RegisterExtension
    static final TestGround ground = TestGround.on(VAULT.of(ServerOptions.cluster()))
            .withProfile("software-token", file -> file.withoutUsers().quickHashes());

    @Override
    TestGround ground() {
        return ground;
    }
}
