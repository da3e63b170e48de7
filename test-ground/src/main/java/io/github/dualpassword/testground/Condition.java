package io.github.dualpassword.testground;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what will come true soon, instead of for a time. */
public final class Condition {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Condition() {}

    /**
     * Looks until it is true.
     *
     * @param what what is waited for, for the message
     * @throws AssertionError when it is not true in time
     */
    public static void await(String what, Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + limit + ": " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
