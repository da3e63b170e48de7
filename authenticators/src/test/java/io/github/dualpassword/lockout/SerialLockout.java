package io.github.dualpassword.lockout;

import java.util.ArrayList;
import java.util.List;

import io.github.dualpassword.policy.LockoutPolicy;

/**
 * The requirement itself (2.D, C01 to C08), for a world in which attempts come one at a time and are over at once.
 *
 * <p>Written from the requirement, without a look at how {@link LockoutRules} does it: a counter, a number of
 * suspensions, a standing. It is what any mix of parallel attempts has to come out as.
 */
final class SerialLockout {

    /** What an attempt comes to, when it is evaluated. */
    enum Fate {
        RIGHT,
        WRONG,
        /** Nobody can tell whether it was right. */
        NOT_EVALUATED,
        /** A failure of which nobody heard. */
        LOST,
        /** Anything: a release came before it was known, and from there on it means nothing. */
        RELEASED
    }

    private final LockoutPolicy policy;
    private final List<LockoutEffect> told = new ArrayList<>();
    private long failures;
    private int suspensions;
    private Standing standing = Standing.USABLE;
    private long until;

    SerialLockout(LockoutPolicy policy) {
        this.policy = policy;
    }

    /**
     * Somebody tries a secret.
     *
     * @param time of the attempt
     * @param fate what comes of it if it is evaluated
     * @param number by which the attempt is known if nobody hears of its outcome
     * @return whether it was evaluated; if not, nothing was counted
     */
    boolean attempt(long time, Fate fate, long number) {
        if (standing == Standing.TEMPORARILY_SUSPENDED && time >= until) {
            told.add(new LockoutEffect.SuspensionEnded(until));
            failures = 0;
            makeUsable();
        }
        if (standing != Standing.USABLE) {
            return false;
        }
        if (fate == Fate.RELEASED || fate == Fate.NOT_EVALUATED) {
            return true;
        }
        if (fate == Fate.RIGHT) {
            failures = 0;
            if (policy.successForgetsSuspensions()) {
                suspensions = 0;
            }
            return true;
        }
        if (fate == Fate.LOST) {
            told.add(new LockoutEffect.AttemptLost(number, time));
        }
        failures++;
        if (failures == policy.maxFailures()) {
            suspend(time);
        }
        return true;
    }

    /** An operator makes the credential usable. */
    void release(long time) {
        told.add(new LockoutEffect.Released(standingAt(time)));
        failures = 0;
        suspensions = 0;
        makeUsable();
    }

    /** Whether an attempt at this time would be evaluated. */
    boolean evaluatesAt(long time) {
        return standingAt(time) == Standing.USABLE;
    }

    Standing standingAt(long time) {
        boolean over = standing == Standing.TEMPORARILY_SUSPENDED && time >= until;
        return over ? Standing.USABLE : standing;
    }

    /** The standing after the newest attempt; that the time of a suspension is over is noticed at the next one. */
    Standing standing() {
        return standing;
    }

    long until() {
        return until;
    }

    long failures() {
        return failures;
    }

    int suspensions() {
        return suspensions;
    }

    /** What the world was told, in order. */
    List<LockoutEffect> told() {
        return told;
    }

    private void suspend(long time) {
        if (suspensions < policy.temporarySuspensions()) {
            suspensions++;
            standing = Standing.TEMPORARILY_SUSPENDED;
            until = time + policy.suspension().toMillis();
        } else {
            standing = Standing.PERMANENTLY_SUSPENDED;
        }
        told.add(new LockoutEffect.Suspended(standing, until, failures, suspensions));
    }

    private void makeUsable() {
        standing = Standing.USABLE;
        until = 0;
    }
}
