package io.github.dualpassword.otp.push;

import io.github.dualpassword.Ids;

/** What has become of a message to a phone. Whatever it is, the page of the phone asks for itself while it is open. */
public enum PushOutcome {
    /** The push service has taken it. */
    SENT,
    /** The push service does not know the phone any more, which is told nothing from now on. */
    GONE,
    /** The push service has answered anything else. */
    REFUSED,
    /** There was no answer in time. */
    FAILED,
    /** So many others wait, or it has waited for so long, that it is not sent. */
    DROPPED;

    public String id() {
        return Ids.underscored(this);
    }

    /** @param status of the push service's answer (RFC 8030, 5 and 7.3; RFC 9110) */
    static PushOutcome of(int status) {
        return switch (status) {
            case 200, 201, 202, 204 -> SENT;
            case 404, 410 -> GONE;
            default -> REFUSED;
        };
    }
}
