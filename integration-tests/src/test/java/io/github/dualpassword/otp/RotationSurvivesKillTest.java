package io.github.dualpassword.otp;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;

/** Of so few tokens that it takes seconds. */
@Tag("long")
class RotationSurvivesKillTest extends RotationSurvivesKill {

    private static final int TOKENS = 4_000;

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
