package io.github.dualpassword.lockout;

/**
 * An attempt that was charged and whose outcome is not known yet.
 *
 * @param number its number in the order in which attempts of this row were charged
 * @param chargedAt milliseconds since the epoch
 */
public record PendingAttempt(long number, long chargedAt) {}
