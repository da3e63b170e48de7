package io.github.dualpassword.rehearsal;

import io.github.dualpassword.lockout.LockoutEffect;
import io.github.dualpassword.lockout.Standing;

/**
 * A suspension that there would have been. Moments are milliseconds since the epoch.
 *
 * @param from when the attempt was charged that led to it
 * @param standing temporary or permanent
 * @param until end of a temporary suspension; 0 for a permanent one
 * @param failures wrong entries in a row that led to it
 * @param releasedAt when a release that has happened would have ended it; 0 where none did
 * @param refused entries during it, which would not have been evaluated
 * @param refusedRight those of them that were right
 */
public record Rehearsed(
        Counted counted,
        long from,
        Standing standing,
        long until,
        long failures,
        long releasedAt,
        long refused,
        long refusedRight) {

    static Rehearsed begun(Counted counted, long from, LockoutEffect.Suspended suspended) {
        return new Rehearsed(counted, from, suspended.standing(), suspended.until(), suspended.failures(), 0, 0, 0);
    }

    public boolean isPermanent() {
        return standing == Standing.PERMANENTLY_SUSPENDED;
    }

    Rehearsed refused(long wrong, long right) {
        return new Rehearsed(
                counted, from, standing, until, failures, releasedAt, refused + wrong + right, refusedRight + right);
    }

    Rehearsed released(long at) {
        return new Rehearsed(counted, from, standing, until, failures, at, refused, refusedRight);
    }
}
