package io.github.dualpassword.lockout;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.server.ServerOptions;

class ExactSuspensionOnH2Test extends ExactSuspension {

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.h2()).withRealm(realmFile());

    @Override
    TestGround ground() {
        return ground;
    }
}
