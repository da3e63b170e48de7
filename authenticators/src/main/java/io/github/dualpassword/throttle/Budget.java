package io.github.dualpassword.throttle;

import java.time.Duration;

/**
 * How often something may happen: so many times at once, and when they are used up, again one by one, evenly, all of them
 * within the pause.
 *
 * @param entries 0 for no limit
 * @param pause in which all of them come back
 */
record Budget(int entries, Duration pause) {

    boolean isUnlimited() {
        return entries == 0;
    }

    /** What one of them costs, in microseconds of the pause. */
    long cost() {
        return all() / entries;
    }

    /** What all of them cost. */
    long all() {
        return pause.toMillis() * 1_000;
    }
}
