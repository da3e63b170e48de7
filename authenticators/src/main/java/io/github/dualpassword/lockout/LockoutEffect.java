package io.github.dualpassword.lockout;

/** Something settled that the world is told of: by an event, a metric, a mail. */
public sealed interface LockoutEffect {

    /**
     * A credential is suspended, and no outstanding outcome can change that.
     *
     * @param standing temporary or permanent
     * @param until end of a temporary suspension, milliseconds since the epoch; 0 for a permanent one
     * @param failures consecutive failures that led to it
     * @param suspensions temporary suspensions so far, this one included
     */
    record Suspended(Standing standing, long until, long failures, int suspensions) implements LockoutEffect {}

    /**
     * A temporary suspension is over; noticed at the next attempt.
     *
     * @param until when it ended, milliseconds since the epoch
     */
    record SuspensionEnded(long until) implements LockoutEffect {}

    /**
     * An operator released the credential.
     *
     * @param before what was released
     */
    record Released(Standing before) implements LockoutEffect {}

    /**
     * The outcome of a charged attempt never arrived: it counts as a failure.
     *
     * @param number the attempt
     * @param chargedAt when it was charged, milliseconds since the epoch
     */
    record AttemptLost(long number, long chargedAt) implements LockoutEffect {}

    /**
     * A right entry took wrong ones back. Entries that were still under way when it did are not among them: nobody knows
     * yet whether they were wrong.
     *
     * @param failures consecutive wrong entries before it, since the last suspension if there was one
     * @param suspensions temporary suspensions that it made forgotten; 0 where only a release forgets them
     */
    record FailuresForgiven(long failures, int suspensions) implements LockoutEffect {}
}
