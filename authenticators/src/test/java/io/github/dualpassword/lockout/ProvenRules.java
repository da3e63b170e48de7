package io.github.dualpassword.lockout;

import io.github.dualpassword.policy.LockoutPolicy;

/**
 * What is done to a locked row, each function one transaction. {@link #ENGINE} are the rules of the product; the proof shows
 * by others, which are wrong in one way each, that it can fail ({@link BrokenRules}).
 */
interface ProvenRules {

    ProvenRules ENGINE = new ProvenRules() {};

    /** How a charge reaches the row. */
    enum Access {
        /** Nobody reads the row between its reading and its writing. */
        LOCKED,
        /** It is read, and written later: others may do the same in between. */
        READ_THEN_WRITE
    }

    default Access access() {
        return Access.LOCKED;
    }

    default Transition<Charge> charge(LockoutState row, LockoutPolicy policy, long now) {
        return LockoutRules.charge(row, policy, now);
    }

    default Transition<Settlement> settle(
            LockoutState row, LockoutPolicy policy, Charge.Granted granted, Outcome outcome, long now) {
        return LockoutRules.settle(row, policy, granted, outcome, now);
    }

    default Transition<Settlement> settleLost(LockoutState row, long now) {
        return LockoutRules.settleLost(row, now);
    }

    default Transition<Standing> release(LockoutState row, long now) {
        return LockoutRules.release(row, now);
    }
}
