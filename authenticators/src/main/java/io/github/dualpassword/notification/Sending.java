package io.github.dualpassword.notification;

/** What came of one attempt to send a mail. */
enum Sending {
    /** The mail server has accepted it. */
    SENT,
    /** There is no receiver, or its content is no longer true. */
    DROPPED,
    /** This mail could not be made, or was refused; others may be accepted. */
    REFUSED,
    /** There was no mail server to speak to, or the connection has failed: others would fare no better now. */
    NO_CONNECTION
}
