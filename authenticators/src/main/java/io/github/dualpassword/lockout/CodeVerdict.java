package io.github.dualpassword.lockout;

/** What came of an entry of an issued code. */
public enum CodeVerdict {
    /** It was the code. */
    RIGHT,
    /** It was not the code; the code has tries left. */
    WRONG,
    /** It was not the code, and that was the last try: the code is void. */
    WRONG_FOR_THE_LAST_TIME,
    /** The code is void (too old, replaced, or without tries left): nothing was evaluated. */
    VOID,
    /** The state could not be read or written. */
    UNAVAILABLE
}
