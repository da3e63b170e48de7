package io.github.dualpassword.boundtransaction;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.server.ServerOptions;

/** Where a transaction of the database reads what was true when it began, and updates what is true now. */
@Tag("long")
class TransactionOnMariaDbTest extends RedeemedOnce {

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.mariaDb())
            .withProfile("two-stage", file -> file.withoutUsers().quickHashes());

    @Override
    TestGround ground() {
        return ground;
    }
}
