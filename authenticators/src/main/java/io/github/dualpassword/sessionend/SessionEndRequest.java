package io.github.dualpassword.sessionend;

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

    private static final long SECOND_MILLIS = 1_000;

    /** Whether the user is stopped when the sessions are checked again. */
    public enum Service {
        STOPPED,
        IN_USE
    }

    /**
     * Whether a session that exists some time after the request is to end.
     *
     * <p>Keycloak stores the start of a session in seconds. A session that began in the second of the request may be one
     * that the user opened with the new password; it is kept.
     *
     * @param started when the session began, seconds since the epoch
     */
    public boolean covers(int started, Service service) {
        return scope == SessionEnd.Scope.SERVICE_STOP && service == Service.STOPPED || started < at / SECOND_MILLIS;
    }
}
