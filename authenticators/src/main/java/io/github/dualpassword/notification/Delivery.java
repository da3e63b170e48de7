package io.github.dualpassword.notification;

import java.time.Duration;

/**
 * The state of a mail after an attempt to send it: a pure function of attempts, outcome and time.
 *
 * @param state of the mail
 * @param dueAt when the next attempt is due, milliseconds since the epoch; meaningless if there is none
 */
public record Delivery(MailState state, long dueAt) {

    /**
     * Attempts before a mail is given up: about four days with the pauses between them, as long as mail servers retry
     * (RFC 5321, 4.5.4.1).
     */
    public static final int MAX_ATTEMPTS = 100;

    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    static final Duration MAX_PAUSE = Duration.ofHours(1);

    /**
     * The state after an attempt.
     *
     * @param attempts so far, including this one
     */
    static Delivery after(Sending sending, int attempts, long now) {
        return switch (sending) {
            case SENT -> new Delivery(MailState.SENT, now);
            case DROPPED -> new Delivery(MailState.DROPPED, now);
            case REFUSED, NO_CONNECTION ->
                attempts < MAX_ATTEMPTS
                        ? new Delivery(MailState.WAITING, now + pause(attempts).toMillis())
                        : new Delivery(MailState.FAILED, now);
        };
    }

    /** Whether this attempt may be made; a server that died during the last one leaves one too many. */
    static boolean mayTry(int attempts) {
        return attempts <= MAX_ATTEMPTS;
    }

    /** 1, 2, 4 … minutes, up to an hour. */
    static Duration pause(int attempts) {
        int doublings = Math.min(attempts - 1, 6);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << doublings);
        return pause.compareTo(MAX_PAUSE) < 0 ? pause : MAX_PAUSE;
    }
}
