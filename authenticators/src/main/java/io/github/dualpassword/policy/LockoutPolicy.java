package io.github.dualpassword.policy;

import java.time.Duration;

/**
 * When a credential is suspended (C01 to C06; settings of the realm).
 *
 * @param maxFailures consecutive failures that suspend, 1 to {@value #MAX_FAILURES}
 * @param suspension length of a temporary suspension, {@link #SHORTEST_SUSPENSION} to {@link #MAX_SUSPENSION}
 * @param temporarySuspensions how many suspensions are temporary before one is permanent; 0 is the one-stage policy
 *     (C06)
 * @param successForgetsSuspensions whether a right entry also forgets the temporary suspensions so far, or only an
 *     operator's release does
 */
public record LockoutPolicy(
        int maxFailures, Duration suspension, int temporarySuspensions, boolean successForgetsSuspensions) {

    /** Longer than an attempt can stay unsettled: a suspension never ends while it is still undecided. */
    public static final Duration SHORTEST_SUSPENSION = Duration.ofMinutes(1);

    /** Longer than anybody waits; without a bound, the end of a suspension could lie beyond what a number holds. */
    public static final Duration MAX_SUSPENSION = Duration.ofDays(365);

    static final int MAX_FAILURES = 10_000;

    public LockoutPolicy {
        if (maxFailures < 1 || maxFailures > MAX_FAILURES) {
            throw new IllegalArgumentException("maxFailures must be 1 to " + MAX_FAILURES + ", was " + maxFailures);
        }
        if (temporarySuspensions < 0) {
            throw new IllegalArgumentException("temporarySuspensions must not be negative");
        }
        if (suspension.compareTo(SHORTEST_SUSPENSION) < 0 || suspension.compareTo(MAX_SUSPENSION) > 0) {
            throw new IllegalArgumentException("suspension must last " + SHORTEST_SUSPENSION + " to " + MAX_SUSPENSION);
        }
    }
}
