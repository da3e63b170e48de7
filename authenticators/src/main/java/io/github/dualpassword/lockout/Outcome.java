package io.github.dualpassword.lockout;

/** What the evaluation of a charged attempt came to. */
public enum Outcome {
    /** The secret was right. */
    SUCCESS,
    /** The secret was wrong. */
    FAILURE,
    /** It could not be told: whatever was to tell it (directory, hash provider, database) failed before it answered. */
    NOT_EVALUATED
}
