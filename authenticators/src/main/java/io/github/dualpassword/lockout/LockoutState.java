package io.github.dualpassword.lockout;

import java.util.List;

/**
 * What is remembered of one credential of one user.
 *
 * <p>Failures are not counted one by one: every charged attempt gets the next number, and the number of consecutive
 * failures is the distance from {@code countedFrom}. A success therefore takes back what was charged up to it, and
 * nothing that was charged after it, in whatever order the outcomes arrive.
 *
 * @param epoch number of releases so far; an outcome of an attempt from an earlier epoch means nothing any more
 * @param lastCharged number of the newest charged attempt; never reused
 * @param countedFrom attempts up to and including this number no longer count
 * @param suspensions temporary suspensions since the last time they were forgotten
 * @param standing the state as charged: a suspension counts from the charge on, before its outcome is known
 * @param suspendedUntil end of a temporary suspension, milliseconds since the epoch; 0 otherwise
 * @param pending unsettled attempts after {@code countedFrom}, by ascending number
 */
public record LockoutState(
        long epoch,
        long lastCharged,
        long countedFrom,
        int suspensions,
        Standing standing,
        long suspendedUntil,
        List<PendingAttempt> pending) {

    public static final LockoutState NEW = new LockoutState(0, 0, 0, 0, Standing.USABLE, 0, List.of());

    public LockoutState {
        pending = List.copyOf(pending);
        if (countedFrom > lastCharged) {
            throw new IllegalArgumentException("countedFrom " + countedFrom + " is after the last charged attempt");
        }
    }

    /** Consecutive attempts that have failed or may still fail. */
    public long failures() {
        return lastCharged - countedFrom;
    }

    public boolean suspended() {
        return standing != Standing.USABLE;
    }

    /** Whether the outcome of an attempt is outstanding that could still lift the suspension. */
    public boolean undecided() {
        return !pending.isEmpty();
    }

    /** When the longest unsettled attempt was charged, in milliseconds since the epoch; {@code Long.MAX_VALUE} if none is. */
    public long oldestPending() {
        return pending.stream().mapToLong(PendingAttempt::chargedAt).min().orElse(Long.MAX_VALUE);
    }
}
