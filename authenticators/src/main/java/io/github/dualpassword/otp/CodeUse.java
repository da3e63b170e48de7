package io.github.dualpassword.otp;

/** What a code is entered for. */
public enum CodeUse {
    /** A login that asks for one itself. */
    LOGIN,
    /** Something that is confirmed by it. A software token that was registered lately confirms nothing yet. */
    CONFIRMATION
}
