package io.github.dualpassword.lockout;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.server.ServerOptions;

/** H2 is for trying things out; every other run proves the engine on PostgreSQL, on one node and on two. */
@Tag("long")
class ExactSuspensionOnH2Test extends ExactSuspension {

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.h2()).withRealm(realmFile());

    @Override
    int guesses() {
        return 200;
    }

    @Override
    TestGround ground() {
        return ground;
    }
}
