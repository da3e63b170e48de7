package io.github.dualpassword.lockout;

/**
 * Where something stands in the order in which attempts at one credential were charged.
 *
 * @param number of the attempt, or of the newest one before what is no attempt
 * @param at milliseconds since the epoch
 */
public record AttemptPlace(long number, long at) {

    static AttemptPlace of(Charge.Granted granted) {
        return new AttemptPlace(granted.number(), granted.chargedAt());
    }
}
