package io.github.dualpassword.password;

/** What a password is good for, apart from its suspension. */
public enum PasswordStatus {
    /** There is none. */
    NOT_SET,
    /** Somebody else has set it: it is good for its own change only. */
    PROVISIONAL,
    /** Somebody else has set it, and it was not changed in time: it is good for nothing. */
    PROVISIONAL_ENDED,
    /** It turned out to be the same as the other password: it is good for its own change only. */
    SAME_AS_OTHER,
    /** Its validity is over: what it is good for is a setting of the realm. */
    EXPIRED,
    /** It can be used. */
    VALID;

    /** Whether the user must change it before anything else. */
    public boolean mustChange() {
        return this == PROVISIONAL || this == SAME_AS_OTHER;
    }
}
