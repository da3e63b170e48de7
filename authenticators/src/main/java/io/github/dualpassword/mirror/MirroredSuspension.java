package io.github.dualpassword.mirror;

import java.util.List;
import java.util.Optional;

import io.github.dualpassword.lockout.LockoutEffect;
import io.github.dualpassword.lockout.LockoutState;
import io.github.dualpassword.lockout.Standing;

/**
 * What is settled of the suspension of one credential. Consecutive wrong entries that have not suspended it are no part of
 * it.
 *
 * @param standing the settled state; a temporary suspension stays in the mirror when it has ended by itself
 * @param suspensions temporary suspensions so far
 * @param until end of a temporary suspension, milliseconds since the epoch; 0 otherwise
 */
public record MirroredSuspension(Standing standing, int suspensions, long until) {

    public MirroredSuspension {
        if (suspensions < 0 || until < 0) {
            throw new IllegalArgumentException("Negative: " + suspensions + ", " + until);
        }
        if ((standing == Standing.TEMPORARILY_SUSPENDED) != (until > 0)) {
            throw new IllegalArgumentException(standing + " until " + until);
        }
        if (standing != Standing.PERMANENTLY_SUSPENDED && suspensions == 0) {
            throw new IllegalArgumentException(standing + " after no temporary suspension");
        }
    }

    static MirroredSuspension of(LockoutEffect.Suspended suspended) {
        return new MirroredSuspension(suspended.standing(), suspended.suspensions(), suspended.until());
    }

    /** What is settled of a state; empty if there is nothing to say, or if it is still undecided. */
    static Optional<MirroredSuspension> of(LockoutState state) {
        boolean silent = !state.suspended() && state.suspensions() == 0;
        return silent || state.undecided()
                ? Optional.empty()
                : Optional.of(new MirroredSuspension(state.standing(), state.suspensions(), state.suspendedUntil()));
    }

    /** The state of a credential of which nothing else is known. */
    public LockoutState toState() {
        LockoutState unknown = LockoutState.NEW;
        return new LockoutState(
                unknown.epoch(),
                unknown.lastCharged(),
                unknown.countedFrom(),
                suspensions,
                standing,
                until,
                List.of(),
                List.of());
    }
}
