package io.github.dualpassword.lockout;

/** What the evaluation of a charged attempt came to. */
public enum Outcome {
    /** The secret was right. */
    SUCCESS,
    /** The secret was wrong. */
    FAILURE
}
