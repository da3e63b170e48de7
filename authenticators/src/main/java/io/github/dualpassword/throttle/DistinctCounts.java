package io.github.dualpassword.throttle;

import java.time.Duration;
import java.util.Arrays;

/**
 * How many different things any number of subjects have had to do with in a period, in memory of a fixed size.
 *
 * <p>Each subject has one cell by a {@link KeyedHash}, which holds bits: each thing sets one of them. How many things it takes
 * to set so many bits is estimated (linear counting), to within a few in a hundred. Subjects that meet in a cell by chance are
 * counted together. Nothing is displaced: a cell begins anew when its period is over.
 */
final class DistinctCounts {

    private static final int BITS = 512;
    private static final int WORDS = BITS / Long.SIZE;

    private final KeyedHash hash;
    private final long[][] bits;
    private final long[] until;
    private final boolean[] told;

    /** @param cells how many, a power of two */
    DistinctCounts(KeyedHash hash, int cells) {
        this.hash = hash;
        this.bits = new long[cells][WORDS];
        this.until = new long[cells];
        this.told = new boolean[cells];
    }

    /**
     * Notes that a subject has to do with a thing, and says whether it has to do with so many of them by now: once in a period.
     *
     * @param limit from how many on that is said
     * @param now milliseconds since the epoch
     */
    synchronized boolean reaches(int limit, Duration period, long now, String thing, String... subject) {
        int cell = hash.of(subject)[0] & (until.length - 1);
        if (now >= until[cell] || now < until[cell] - period.toMillis()) {
            Arrays.fill(bits[cell], 0);
            until[cell] = now + period.toMillis();
            told[cell] = false;
        }
        int bit = hash.of(thing)[0] & (BITS - 1);
        bits[cell][bit / Long.SIZE] |= 1L << bit % Long.SIZE;
        if (told[cell] || estimate(bits[cell]) < limit) {
            return false;
        }
        told[cell] = true;
        return true;
    }

    /** The number of things that leaves so many bits unset, on average. */
    static long estimate(long[] words) {
        int set = Arrays.stream(words).mapToInt(Long::bitCount).sum();
        return Math.round(-BITS * Math.log(1 - Math.min(set, BITS - 1) / (double) BITS));
    }
}
