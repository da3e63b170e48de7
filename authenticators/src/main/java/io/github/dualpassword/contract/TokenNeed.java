package io.github.dualpassword.contract;

/** Whether a user needs one-time passwords (C13). */
public enum TokenNeed {
    NEEDED,
    NOT_NEEDED
}
