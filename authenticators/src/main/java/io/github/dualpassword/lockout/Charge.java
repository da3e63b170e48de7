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

    /**
     * No: the credential is suspended, nothing was counted.
     *
     * @param standing temporary or permanent
     * @param until end of a temporary suspension, milliseconds since the epoch; 0 for a permanent one
     */
    record Refused(Standing standing, long until) implements Charge {}

    /** No: it was charged to an issue of a code that a later one has replaced, or that was used; nothing was counted. */
    record Replaced() implements Charge {}

    /** No: more attempts are under way than can be kept track of; nothing was counted. */
    record Crowded() implements Charge {}
}
