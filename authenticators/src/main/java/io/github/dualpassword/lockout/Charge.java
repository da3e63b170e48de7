package io.github.dualpassword.lockout;

/** The answer to the question whether a secret may be evaluated. */
public sealed interface Charge {

    /**
     * Yes: the attempt is paid for as if it had failed.
     *
     * @param epoch of the state it was charged to
     * @param number of the attempt
     * @param chargedAt milliseconds since the epoch; its outcome is waited for from then on
     */
    record Granted(long epoch, long number, long chargedAt) implements Charge {}

    /** No: the credential is suspended, nothing was counted. */
    sealed interface Suspended extends Charge {

        /** Temporary or permanent. */
        Standing standing();

        /** End of a temporary suspension, milliseconds since the epoch; 0 for a permanent one. */
        long until();
    }

    /** The suspension is settled. */
    record Refused(Standing standing, long until) implements Suspended {}

    /** An attempt is under way that could still lift the suspension: who asks again soon may get another answer. */
    record Undecided(Standing standing, long until) implements Suspended {}

    /** No: it was charged to an issue of a code that a later one has replaced, or that was used; nothing was counted. */
    record Replaced() implements Charge {}

    /** No: more attempts are under way than can be kept track of; nothing was counted. */
    record Crowded() implements Charge {}
}
