package io.github.dualpassword.otp;

/** What people have decided about a token. Whether it is suspended, the engine knows; whether it is expired, the calendar. */
public enum TokenState {
    /** The bank has it. */
    IN_STOCK,
    /** It belongs to a contract, whose users may register it. */
    ASSIGNED,
    /** For good. */
    REVOKED
}
