package io.github.dualpassword.otp;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.server.ServerOptions;

/** Where a transaction of the database reads what was true when it began, and updates what is true now. */
@Tag("long")
class ApprovalOnMariaDbTest extends ExactApproval {

    @RegisterExtension
    static final TestGround ground = TestGround.on(VAULT.of(ServerOptions.mariaDb()
                    .workerThreads(ServerOptions.ORDINARY_WORKER_THREADS)
                    .databaseConnections(ServerOptions.ORDINARY_DATABASE_CONNECTIONS)))
            .withProfile("software-token", file -> file.withoutUsers().quickHashes());

    @Override
    TestGround ground() {
        return ground;
    }
}
