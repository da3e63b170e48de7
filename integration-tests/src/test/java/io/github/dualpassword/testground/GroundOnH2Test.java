package io.github.dualpassword.testground;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.server.ServerOptions;

/** The database of the demo. */
@Tag("long")
class GroundOnH2Test extends Ground {

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.h2()).withRealm(SmallRealm.file());

    @Override
    TestGround ground() {
        return ground;
    }
}
