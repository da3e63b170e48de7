package io.github.dualpassword.password.confirmation;

/** What a user's confirmation password is good for. */
public enum ConfirmationPasswordStatus {
    /** There is none. */
    NOT_SET,
    /** Somebody else has set it: it authorises nothing but its own change. */
    PROVISIONAL,
    /** A provisional one that was not changed in time: it authorises nothing at all. */
    PROVISIONAL_ENDED,
    /** Its validity is over: it authorises nothing but its own change. */
    EXPIRED,
    /** The user has set it, and it is valid. */
    VALID
}
