package io.github.dualpassword.sessionend;

/**
 * That the sessions of a user are to end.
 *
 * @param id unique
 * @param realmId Keycloak's id of the realm
 * @param userId Keycloak's id of the user
 * @param scope which sessions
 * @param at when it was requested, milliseconds since the epoch
 */
public record SessionEndRequest(String id, String realmId, String userId, SessionEnd.Scope scope, long at) {

    private static final long SECOND_MILLIS = 1_000;

    /** Whether the user is stopped while it is asked which sessions are to end. */
    public enum Service {
        STOPPED,
        IN_USE
    }

    /**
     * Whether a session that is there some time after the request is to end.
     *
     * <p>Keycloak knows the beginning of a session to the second. In the second of the request may lie the session for
     * which the user has used the new password; it is kept.
     *
     * @param started when the session began, seconds since the epoch
     */
    public boolean covers(int started, Service service) {
        return scope == SessionEnd.Scope.SERVICE_STOP && service == Service.STOPPED || started < at / SECOND_MILLIS;
    }
}
