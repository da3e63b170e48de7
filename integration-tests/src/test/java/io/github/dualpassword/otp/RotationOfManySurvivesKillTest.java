package io.github.dualpassword.otp;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;

/** Of as many tokens as a large bank has. */
@Tag("long")
class RotationOfManySurvivesKillTest extends RotationSurvivesKill {

    private static final int TOKENS = 100_000;

    @RegisterExtension
    static final TestGround ground = killed();

    @Override
    TestGround ground() {
        return ground;
    }

    @Override
    int tokens() {
        return TOKENS;
    }
}
