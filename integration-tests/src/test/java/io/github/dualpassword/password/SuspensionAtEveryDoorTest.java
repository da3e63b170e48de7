package io.github.dualpassword.password;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.password.Door.Answer;
import io.github.dualpassword.password.Door.Errors;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.change.OperatorDoor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Suspension in two stages, as document 000 has it, wherever one of the two passwords is entered: temporary twice, then
 * permanent. What a single door says of it is proven by the tests of that door.
 */
class SuspensionAtEveryDoorTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage().withClockStandingAt(TestGround.MORNING);

    @AtEveryDoor
    @Requirement({"C01", "C02", "C04", "C07"})
    void theFifthConsecutiveWrongEntrySuspendsThisPasswordForThirtyMinutes(Door door) {
        AtDoor user = at(door, "five");

        user.visit().enterWrong(3);
        user.assertWrongEntry(Answer.WRONG, Errors.WRONG);
        assertThat(user.standing()).isEqualTo("usable");
        assertThat(user.failures()).isEqualTo(4);
        user.assertWrongEntry(door.whileSuspended(), Errors.WRONG);

        assertThat(user.standing()).isEqualTo("temporarily_suspended");
        assertThat(user.state().get("suspendedUntil").asText()).isEqualTo(AtDoor.END.toString());
        assertUntouched(door.credential().other(), user.user());
    }

    @AtEveryDoor
    @Requirement("C01")
    void aRightEntryStartsTheCountAnew(Door door) {
        AtDoor user = at(door, "anew");

        user.visit().enterWrong(4);
        assertThat(user.visit().enterRight()).isEqualTo(Answer.RIGHT);
        assertThat(user.failures()).isZero();
        user.visit().enterWrong(4);

        assertThat(user.standing()).isEqualTo("usable");
        assertThat(user.failures()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(Credential.class)
    @Requirement("C01")
    void entriesOfAPasswordCountTogetherWhereverTheyAreMade(Credential credential) {
        TestUser user = OperatorDoor.STOP_AND_RELEASE.user(ground.realm(), "everywhere-" + credential.id());
        List<AtDoor> doors = EveryDoor.all()
                .filter(door -> door.credential() == credential && !door.isForChangeOnly())
                .map(door -> new AtDoor(ground.realm(), door, user, door.visit(user)))
                .toList();
        List<Visit> openBefore =
                doors.stream().map(there -> there.visit().onAnotherPage()).toList();

        for (int entry = 0; entry < 5; entry++) {
            AtDoor there = doors.get(entry % doors.size());
            assertThat(there.failures()).isEqualTo(entry);
            there.visit().enterWrong(1);
        }

        for (int each = 0; each < doors.size(); each++) {
            AtDoor there = doors.get(each);
            there.assertRefused(openBefore.get(each), Errors.TEMPORARILY_SUSPENDED);
        }
    }

    @AtEveryDoor
    @Requirement({"2.D", "2.E"})
    void duringTheSuspensionWhatIsRightIsRefusedAndNothingEvaluated(Door door) {
        AtDoor user = at(door, "not-evaluated");
        Visit openBefore = user.visit().onAnotherPage();
        Visit alsoOpen = user.visit().onAnotherPage();
        user.suspended();
        double evaluations = evaluations(door.credential());
        long comparisons = comparisons();

        user.assertRefused(openBefore, Errors.TEMPORARILY_SUSPENDED);
        assertThat(alsoOpen.enterWrong(1)).isEqualTo(door.whileSuspended());

        assertThat(evaluations(door.credential())).isEqualTo(evaluations);
        assertThat(comparisons()).isEqualTo(comparisons);
    }

    @AtEveryDoor
    @Requirement({"C02", "C04", "2.D"})
    void theSuspensionHoldsToItsLastSecondAndEntriesNeitherCountNorProlongIt(Door door) {
        AtDoor user = at(door, "last-second").suspended();

        ground.realm().standClockAt(AtDoor.END.minusSeconds(1));
        assertThat(user.visit().enterRight()).isEqualTo(door.whileSuspended());
        assertThat(user.visit().enterWrong(6)).isEqualTo(door.whileSuspended());

        ground.realm().standClockAt(AtDoor.END);
        assertThat(user.standing()).isEqualTo("usable");
        assertThat(user.visit().enterWrong(4)).isEqualTo(Answer.WRONG);
        assertThat(user.standing()).isEqualTo("usable");
        assertThat(user.temporarySuspensions()).isEqualTo(1);
        assertThat(user.visit().enterRight()).isEqualTo(Answer.RIGHT);
    }

    @AtEveryDoor
    @Requirement({"C03", "C05"})
    void theThirdSuspensionIsPermanent(Door door) {
        AtDoor user = at(door, "third-time");
        Visit openBefore = user.visit().onAnotherPage();
        user.suspendedForGood();
        assertThat(user.standing()).isEqualTo("permanently_suspended");
        assertThat(user.state().has("suspendedUntil")).isFalse();

        ground.realm().standClockAt(TestGround.MORNING.plus(door.keepsAsking()));
        user.assertRefused(openBefore, Errors.PERMANENTLY_SUSPENDED);
        assertThat(user.standing()).isEqualTo("permanently_suspended");
    }

    @OnceForEachPassword
    @Requirement({"C03", "C05"})
    void aPermanentSuspensionNeverEndsByItself(Door door) {
        AtDoor user = at(door, "ten-years").suspendedForGood();

        ground.realm().standClockAt(AtDoor.TEN_YEARS_LATER);

        assertThat(user.visit().enterRight()).isEqualTo(door.whileSuspended());
        assertThat(user.standing()).isEqualTo("permanently_suspended");
    }

    @OnceForEachPassword
    @Requirement("2.D")
    void aReleaseMakesItUsableAtOnce(Door door) {
        AtDoor user = at(door, "released").suspended();

        user.user().release(door.credential().id());

        assertThat(user.standing()).isEqualTo("usable");
        assertThat(user.visit().enterRight()).isEqualTo(Answer.RIGHT);
    }

    @OnceForEachPassword
    @Requirement("2.D")
    void aReleaseEndsAPermanentSuspensionWithAllCountersAtZero(Door door) {
        AtDoor user = at(door, "released-for-good").suspendedForGood();

        assertThat(user.user()
                        .release(door.credential().id())
                        .json()
                        .get("before")
                        .asText())
                .isEqualTo("permanently_suspended");

        assertThat(user.standing()).isEqualTo("usable");
        assertThat(user.failures()).isZero();
        assertThat(user.temporarySuspensions()).isZero();
        assertThat(user.visit().enterRight()).isEqualTo(Answer.RIGHT);
    }

    @OnceForEachPassword
    @Requirement("2.D")
    void aRightEntryForgetsTheTemporarySuspensionsSoFar(Door door) {
        AtDoor user = at(door, "forgotten").suspended();

        ground.realm().standClockAt(AtDoor.END);
        user.visit().enterRight();
        user.suspended();

        assertThat(user.temporarySuspensions()).isEqualTo(1);
    }

    @OnceForEachPassword
    void anEmptyEntryIsNotCounted(Door door) {
        AtDoor user = at(door, "empty");

        user.visit().enterWrong(1);
        assertThat(user.visit().enter("")).isEqualTo(Answer.WRONG);

        assertThat(user.failures()).isEqualTo(1);
    }

    private static AtDoor at(Door door, String test) {
        return AtDoor.of(ground.realm(), door, test);
    }

    private static void assertUntouched(Credential credential, TestUser user) {
        assertThat(credential.stateOf(user).get("state").asText()).isEqualTo("usable");
        assertThat(credential.stateOf(user).get("consecutiveFailures").asInt()).isZero();
    }

    private static double evaluations(Credential credential) {
        return ground.realm().metric("dual_password_evaluations_total", Map.of("credential", credential.id()));
    }

    private static long comparisons() {
        return ground.realm().hashes().get("calls").asLong();
    }
}
