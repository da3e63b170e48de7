package io.github.dualpassword.password;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Door.Answer;
import io.github.dualpassword.password.Door.Errors;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** Suspension in one stage, as document 001 has it, wherever a password is entered: the first one is permanent. */
class OneStageTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("one-stage", file -> file.withoutUsers().quickHashes())
            .withClockStandingAt(TestGround.MORNING);

    @AtEveryDoor
    @Requirement("C06")
    void fiveWrongEntriesSuspendForGoodAndNoTimeEndsIt(Door door) {
        AtDoor user = AtDoor.of(ground.realm(), door, "for-good");
        Visit openBefore = user.visit().onAnotherPage();

        assertThat(user.visit().enterWrong(4)).isEqualTo(Answer.WRONG);
        assertThat(user.standing()).isEqualTo("usable");
        user.assertWrongEntry(door.whileSuspended(), Errors.WRONG);

        assertThat(user.standing()).isEqualTo("permanently_suspended");
        assertThat(user.user().events("USER_DISABLED_BY_PERMANENT_LOCKOUT")).hasSize(1);
        assertThat(user.user().events("USER_DISABLED_BY_TEMPORARY_LOCKOUT")).isEmpty();
        assertThat(door.credential().other().stateOf(user.user()).get("state").asText())
                .isEqualTo("usable");

        ground.realm().standClockAt(TestGround.MORNING.plus(door.keepsAsking()));
        user.assertRefused(openBefore, Errors.PERMANENTLY_SUSPENDED);
        ground.realm().standClockAt(AtDoor.TEN_YEARS_LATER);
        assertThat(user.standing()).isEqualTo("permanently_suspended");
    }

    @Test
    @Requirement("C06")
    void theApplicationHearsOfASuspensionThatNeverEnds() {
        TestUser user = ground.user("told-for-ever");
        Journeys journeys = new Journeys(ground.realm());
        journeys.wrongConfirmations(user, 5);

        ground.realm().standClockAt(AtDoor.TEN_YEARS_LATER);

        assertThat(journeys.toConfirmation(user).press("back").response().errorDescription())
                .contains("confirmation_suspended");
    }

    @OnceForEachPassword
    void aReleaseMakesItUsable(Door door) {
        AtDoor user = AtDoor.of(ground.realm(), door, "released").suspended();
        assertThat(user.standing()).isEqualTo("permanently_suspended");

        user.user().release(door.credential().id());

        assertThat(user.visit().enterRight()).isEqualTo(Answer.RIGHT);
    }
}
