package io.github.dualpassword.rehearsal;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.AttemptDetails.Result;
import io.github.dualpassword.lockout.AttemptPlace;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.policy.LockoutPolicy;
import io.github.dualpassword.rehearsal.Happening.Source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

/** What a policy makes of entries that happened under another one. */
class ReplayTest {

    private static final long NOON = 1_800_000_000_000L;
    private static final long MINUTE = 60_000;
    private static final Counted LOGIN = new Counted("user", Credential.LOGIN);

    private final Replay replay =
            new Replay(credential -> new LockoutPolicy(3, Duration.ofMinutes(30), 1, true), 10, 10);
    private long number;

    @Test
    void wrongEntriesSuspendFromTheMomentOfTheLastOne() {
        wrong(NOON, 3);

        assertThat(replay.suspensions())
                .containsExactly(
                        new Rehearsed(LOGIN, NOON, Standing.TEMPORARILY_SUSPENDED, NOON + 30 * MINUTE, 3, 0, 0, 0));
        assertThat(replay.suspensions().get(0).isPermanent()).isFalse();
    }

    @Test
    void whatIsEnteredDuringASuspensionIsRefused() {
        wrong(NOON, 3);
        wrong(NOON + MINUTE, 2);
        enter(NOON + 2 * MINUTE, Result.RIGHT);
        enter(NOON + 3 * MINUTE, Result.REFUSED);

        assertThat(replay.suspensions()).singleElement().satisfies(suspension -> {
            assertThat(suspension.refused()).isEqualTo(4);
            assertThat(suspension.refusedRight()).isEqualTo(1);
        });
        assertThat(replay.tally().refusedRight()).isEqualTo(1);
        assertThat(replay.tally().unknown()).isZero();
    }

    @Test
    void whatWasRefusedAndWouldHaveBeenEvaluatedCountsForNothing() {
        wrong(NOON, 2);
        enter(NOON, Result.REFUSED);
        enter(NOON, Result.REFUSED);

        assertThat(replay.suspensions()).isEmpty();
        assertThat(replay.tally().unknown()).isEqualTo(2);
    }

    @Test
    void aReleaseEndsASuspensionAndForgetsTheCount() {
        wrong(NOON, 3);
        wrong(NOON + 31 * MINUTE, 3);
        replay.add(new Happening.Release(LOGIN, new AttemptPlace(number, NOON + 40 * MINUTE)));
        wrong(NOON + 41 * MINUTE, 3);

        assertThat(replay.suspensions())
                .extracting(Rehearsed::standing, Rehearsed::releasedAt)
                .containsExactly(
                        tuple(Standing.TEMPORARILY_SUSPENDED, 0L),
                        tuple(Standing.PERMANENTLY_SUSPENDED, NOON + 40 * MINUTE),
                        tuple(Standing.TEMPORARILY_SUSPENDED, 0L));
    }

    @Test
    void severalEventsOfOneAttemptAreOneAttempt() {
        wrong(NOON, 2);
        number--;
        wrong(NOON, 1);

        assertThat(replay.suspensions()).isEmpty();
    }

    @Test
    void anAttemptBeforeWhoseOutcomeAReleaseCameMeansNothing() {
        wrong(NOON, 2);
        enter(NOON, Result.VOID);

        assertThat(replay.suspensions()).isEmpty();
    }

    @Test
    void theOtherPasswordIsCountedForItself() {
        wrong(NOON, 2);
        replay.add(new Happening.Attempt(
                new Counted("user", Credential.CONFIRMATION), new AttemptPlace(1, NOON), Result.WRONG, Source.DETAILS));

        assertThat(replay.suspensions()).isEmpty();
    }

    @Test
    void suspensionsThatHaveHappenedAreCountedForComparison() {
        replay.add(new Happening.Suspended(LOGIN, new AttemptPlace(0, NOON)));

        assertThat(replay.suspensions()).isEmpty();
        assertThat(replay.tally().suspendedInFact()).isEqualTo(1);
    }

    @Test
    void eventsWithoutDetailsAreCounted() {
        for (int i = 0; i < 3; i++) {
            replay.add(new Happening.Attempt(LOGIN, new AttemptPlace(0, NOON), Result.WRONG, Source.TIME_OF_EVENT));
        }

        assertThat(replay.suspensions()).hasSize(1);
        assertThat(replay.tally().withoutDetails()).isEqualTo(3);
    }

    @Test
    void whoHasNothingToCountIsForgottenAndItEndsWhenThereAreTooMany() {
        for (int user = 0; user < 9; user++) {
            enterOf("user-" + user, Result.WRONG);
        }
        enterOf("right", Result.RIGHT);
        assertThat(replay.isFull()).isFalse();

        enterOf("last", Result.WRONG);

        assertThat(replay.isFull()).isTrue();
    }

    private void enterOf(String user, Result result) {
        replay.add(new Happening.Attempt(
                new Counted(user, Credential.LOGIN), new AttemptPlace(++number, NOON), result, Source.DETAILS));
    }

    private void wrong(long at, int times) {
        for (int i = 0; i < times; i++) {
            enter(at, Result.WRONG);
        }
    }

    private void enter(long at, Result result) {
        long charged = result == Result.REFUSED ? 0 : ++number;
        replay.add(new Happening.Attempt(LOGIN, new AttemptPlace(charged, at), result, Source.DETAILS));
    }
}
