package io.github.dualpassword.policy;

/** How a user who has no confirmation password gets the first one. */
public enum ConfirmationEnrolment {
    /** The user sets it after the login password and a code that was mailed to the registered address. */
    MAIL_CODE,
    /** An operator or the bank sets a provisional one, which the user must change. */
    PROVISIONAL
}
