package io.github.dualpassword.boundtransaction;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;

/** On PostgreSQL, which waits for the other update and looks at the row anew. */
class RedeemedOnceTest extends RedeemedOnce {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    @Override
    TestGround ground() {
        return ground;
    }
}
