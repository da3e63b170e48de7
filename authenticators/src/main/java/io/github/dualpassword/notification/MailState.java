package io.github.dualpassword.notification;

/** What became of a mail. */
public enum MailState {
    /** To be sent, now or at a later attempt. */
    WAITING,
    /** The mail server has taken it. */
    SENT,
    /** Given up, because no attempt succeeded. */
    FAILED,
    /** Never sent: there is nobody to send it to, or it tells nothing true any more. */
    DROPPED,
    /** Never sent: another mail of the same moment tells it. Kept so that it is not told again. */
    JOINED
}
