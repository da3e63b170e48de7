package io.github.dualpassword.otp;

/**
 * What people have decided about a token. Whether it is suspended by wrong codes, the engine knows; whether it is expired, the
 * calendar.
 */
public enum TokenState {
    /** The bank has it. */
    IN_STOCK,
    /** It belongs to a contract, whose users may register it. */
    ASSIGNED,
    /** It still belongs to the contract; nobody's code of it is looked at until the bank releases it. */
    SUSPENDED,
    /** For good. */
    REVOKED
}
