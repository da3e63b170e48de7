package io.github.dualpassword.lockout;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.server.ServerOptions;

/** Where a transaction reads what was true when it began, and inserts lock gaps. */
@Tag("long")
class ExactSuspensionOnMariaDbTest extends ExactSuspension {

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.mariaDb()
                    .workerThreads(ServerOptions.ORDINARY_WORKER_THREADS)
                    .databaseConnections(ServerOptions.ORDINARY_DATABASE_CONNECTIONS))
            .withRealm(realmFile());

    @Override
    TestGround ground() {
        return ground;
    }
}
