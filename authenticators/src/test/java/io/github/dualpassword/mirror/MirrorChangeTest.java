package io.github.dualpassword.mirror;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.lockout.LockoutEffect;
import io.github.dualpassword.lockout.LockoutEffect.AttemptLost;
import io.github.dualpassword.lockout.LockoutEffect.FailuresForgiven;
import io.github.dualpassword.lockout.LockoutEffect.Released;
import io.github.dualpassword.lockout.LockoutEffect.Suspended;
import io.github.dualpassword.lockout.LockoutEffect.SuspensionEnded;
import io.github.dualpassword.lockout.LockoutState;
import io.github.dualpassword.lockout.PendingAttempt;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.servicestop.ServiceStop;
import io.github.dualpassword.servicestop.ServiceStop.SetBy;

import static org.assertj.core.api.Assertions.assertThat;

/** The mirror is written when a suspension is settled, released or forgotten, and at no other time. */
class MirrorChangeTest {

    private static final Suspended TEMPORARILY = new Suspended(Standing.TEMPORARILY_SUSPENDED, 7_000, 5, 1);
    private static final Suspended PERMANENTLY = new Suspended(Standing.PERMANENTLY_SUSPENDED, 0, 5, 2);

    @Test
    void aSuspensionIsMirrored() {
        assertThat(change(TEMPORARILY))
                .contains(Optional.of(new MirroredSuspension(Standing.TEMPORARILY_SUSPENDED, 1, 7_000)));
        assertThat(change(PERMANENTLY))
                .contains(Optional.of(new MirroredSuspension(Standing.PERMANENTLY_SUSPENDED, 2, 0)));
    }

    @Test
    void aReleaseRemovesIt() {
        assertThat(change(new Released(Standing.PERMANENTLY_SUSPENDED))).contains(Optional.empty());
    }

    @Test
    void aRightEntryThatForgetsSuspensionsRemovesIt() {
        assertThat(change(new SuspensionEnded(7_000), new FailuresForgiven(0, 1)))
                .contains(Optional.empty());
    }

    @Test
    void whatSettlesNothingWritesNothing() {
        assertThat(change()).isEmpty();
        assertThat(change(new AttemptLost(3, 0))).isEmpty();
        assertThat(change(new FailuresForgiven(4, 0))).isEmpty();
        assertThat(change(new SuspensionEnded(7_000))).isEmpty();
    }

    @Test
    void ofSeveralTheLastOneCounts() {
        assertThat(change(new AttemptLost(5, 0), TEMPORARILY, new Released(Standing.TEMPORARILY_SUSPENDED)))
                .contains(Optional.empty());
        assertThat(change(TEMPORARILY, new SuspensionEnded(7_000), PERMANENTLY))
                .contains(Optional.of(new MirroredSuspension(Standing.PERMANENTLY_SUSPENDED, 2, 0)));
    }

    @Test
    void ofAStateWhatIsSettledIsMirrored() {
        assertThat(MirroredSuspension.of(LockoutState.NEW)).isEmpty();
        assertThat(MirroredSuspension.of(state(2, Standing.USABLE, 0)))
                .contains(new MirroredSuspension(Standing.USABLE, 2, 0));
        assertThat(MirroredSuspension.of(state(0, Standing.PERMANENTLY_SUSPENDED, 0)))
                .contains(new MirroredSuspension(Standing.PERMANENTLY_SUSPENDED, 0, 0));
        assertThat(MirroredSuspension.of(state(1, Standing.TEMPORARILY_SUSPENDED, 7_000, new PendingAttempt(5, 6_000))))
                .isEmpty();
    }

    @Test
    void aStopIsMirroredWithItsOperator() {
        ServiceStop stop = new ServiceStop("user", "operator", SetBy.BANK, 9_000);

        assertThat(MirroredStop.of(stop).toStop("user")).isEqualTo(stop);
    }

    private static LockoutState state(int suspensions, Standing standing, long until, PendingAttempt... pending) {
        return new LockoutState(0, 5, 0, suspensions, standing, until, List.of(pending), List.of());
    }

    private static Optional<Optional<MirroredSuspension>> change(LockoutEffect... effects) {
        return MirrorChange.of(List.of(effects)).map(MirrorChange::after);
    }
}
