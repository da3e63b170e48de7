package io.github.dualpassword.lockout;

import java.time.Duration;

import io.github.dualpassword.policy.LockoutPolicy;

/** Policies that examples are told with. */
final class Policies {

    static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    /** Five wrong entries, half an hour, the third suspension is permanent. */
    static final LockoutPolicy TWO_STAGE = twoStage(5);

    /** Five wrong entries, permanent at once. */
    static final LockoutPolicy ONE_STAGE = new LockoutPolicy(5, HALF_AN_HOUR, 0, true);

    private Policies() {}

    static LockoutPolicy twoStage(int maxFailures) {
        return new LockoutPolicy(maxFailures, HALF_AN_HOUR, 2, true);
    }

    /** Only an operator's release forgets the temporary suspensions so far. */
    static LockoutPolicy unforgetting(int maxFailures) {
        return new LockoutPolicy(maxFailures, HALF_AN_HOUR, 2, false);
    }
}
