package io.github.dualpassword.stepup;

/** Why a step-up was refused: what the application reads as {@code error_description}; stable. */
public enum RefusalReason {
    /** The confirmation password is suspended. */
    CONFIRMATION_SUSPENDED("confirmation_suspended"),
    /** The user has no confirmation password that could be used, and has not set one. */
    CONFIRMATION_NOT_SET("confirmation_not_set"),
    /** The user went back to the application without confirming. */
    CONFIRMATION_CANCELLED("confirmation_cancelled");

    private final String description;

    RefusalReason(String description) {
        this.description = description;
    }

    public String description() {
        return description;
    }
}
