package io.github.dualpassword.notification;

/** The state of a mail. */
public enum MailState {
    /** To be sent, now or in a later attempt. */
    WAITING,
    /** The mail server has accepted it. */
    SENT,
    /** Given up, because no attempt succeeded. */
    FAILED,
    /** Never sent: there is no receiver, or its content is no longer true. */
    DROPPED,
    /** Never sent: another mail covers it. Kept so that it is not mailed again. */
    JOINED
}
