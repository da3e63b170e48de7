package io.github.dualpassword.sessionend;

import java.time.Duration;

/**
 * A request to end the sessions of a user.
 *
 * @param id unique
 * @param realmId Keycloak's id of the realm
 * @param userId Keycloak's id of the user
 * @param scope which sessions
 * @param at when it was requested, milliseconds since the epoch
 */
public record SessionEndRequest(String id, String realmId, String userId, SessionEnd.Scope scope, long at) {

    /**
     * Age at which sessions are checked for the first time. Until then logins in progress have come to an end: a browser gets
     * from the last page to the session much faster.
     */
    static final Duration FIRST_ROUND = Duration.ofSeconds(30);

    /** Age at which they are checked for the last time, if none is found then: as much later as a round takes to come again. */
    static final Duration LAST_ROUND = FIRST_ROUND.plus(SessionEndCare.INTERVAL);

    private static final long SECOND_MILLIS = 1_000;

    /** Whether the user is stopped when the sessions are checked again. */
    public enum Service {
        STOPPED,
        IN_USE
    }

    /** Whether the password by which a session was opened is still the present one. */
    public enum Proof {
        PRESENT,
        REPLACED,
        /** The session knows no mark: it was opened without a password, or by an earlier version of this product. */
        UNKNOWN
    }

    /**
     * Whether a round at this moment that ends no session is the last one. An offline session may have been made from a session
     * while the round before, perhaps of another node a moment ago, has ended it.
     *
     * @param now milliseconds since the epoch
     */
    boolean isLastRound(long now) {
        return now - at >= LAST_ROUND.toMillis();
    }

    /**
     * Whether a session that exists some time after the request is to end. By the mark of its password, where a new password
     * was set and the session has one: no time tells which password a login had that was under way.
     *
     * <p>Keycloak stores the start of a session in seconds. A session without a mark that began in the second of the request
     * may be one that the user opened after it; it is kept.
     *
     * @param started when the session began, seconds since the epoch
     */
    public boolean covers(int started, Service service, Proof proof) {
        boolean before = started < at / SECOND_MILLIS;
        return switch (scope) {
            case SERVICE_STOP -> service == Service.STOPPED || before;
            case RESET -> proof == Proof.REPLACED || proof == Proof.UNKNOWN && before;
            case OWN_CHANGE -> proof == Proof.REPLACED;
            case CONFIRMATION, SUSPENSION -> before;
        };
    }
}
