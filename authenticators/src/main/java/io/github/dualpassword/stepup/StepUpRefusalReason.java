package io.github.dualpassword.stepup;

import io.github.dualpassword.Ids;

/** Why a step-up was refused: what the application reads as {@code error_description}; stable. */
public enum StepUpRefusalReason {
    /** The confirmation password is suspended. */
    CONFIRMATION_SUSPENDED,
    /** The user has no confirmation password that could be used, and has not set one. */
    CONFIRMATION_NOT_SET,
    /** The user went back to the application without confirming. */
    CONFIRMATION_CANCELLED;

    public String description() {
        return Ids.underscored(this);
    }
}
