package io.github.dualpassword.password;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Door.Answer;
import io.github.dualpassword.testground.junit.TestGround;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code forget-suspensions=release}: a right entry forgets wrong entries, and no temporary suspension. */
class ForgottenByReleaseOnlyTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage(
                    file -> file.attribute("dual-password.login.forget-suspensions", "release")
                            .attribute("dual-password.confirmation.forget-suspensions", "release"))
            .withClockStandingAt(TestGround.MORNING);

    @OnceForEachPassword
    void aRightEntryForgetsNoTemporarySuspension(Door door) {
        AtDoor user = AtDoor.of(ground.realm(), door, "not-forgotten").suspended();

        ground.realm().standClockAt(AtDoor.END);
        assertThat(user.visit().enterRight()).isEqualTo(Answer.RIGHT);
        user.suspended();

        assertThat(user.temporarySuspensions()).isEqualTo(2);
    }
}
