package io.github.dualpassword.portal.procedure;

/**
 * How a procedure ended, as far as the application can say. It chooses a sentence for the user and nothing else: it
 * stands in the address, where the user can write anything. Whoever must know whether a password was changed asks
 * Keycloak.
 */
public enum ProcedureOutcome {

    /** Carried out ({@code kc_action_status=success}). */
    SUCCESS,
    /**
     * The user went back ({@code cancelled}). What was abandoned changed nothing; something that was carried out on the
     * way, such as a forced change or an earlier entry of the menu, did.
     */
    CANCELLED,
    /** It could not be carried out ({@code error}), for example because the realm does not have it. */
    ERROR,

    /** Keycloak no longer lets the user log in: the login password is suspended ({@code login_suspended}). */
    LOGIN_SUSPENDED,
    /** As before: the provisional login password ended before it was changed ({@code login_provisional_ended}). */
    LOGIN_PROVISIONAL_ENDED,
    /** As before: the login password must be changed, and nobody can change it there ({@code login_not_changeable}). */
    LOGIN_NOT_CHANGEABLE,
    /** As before: somebody of the company has stopped the user's service ({@code service_stopped}). */
    SERVICE_STOPPED,
    /** Keycloak answered with any other error. */
    DENIED,

    /** There is no status, or one that is not known here. */
    UNKNOWN_STATUS,
    /** The answer belongs to no open request: never asked, asked elsewhere, or already answered once. */
    UNKNOWN_REQUEST,
    /** The answer names another issuer than the one that was asked (RFC 9207). */
    OTHER_ISSUER,
    /** No code, or one that could not be exchanged for a valid ID token of this request. */
    CODE_REJECTED,
    /** Somebody else was logged in at Keycloak than the user who is signed in here. */
    OTHER_USER;

    /** What {@code kc_action_status} says, compared exactly. */
    static ProcedureOutcome ofStatus(String status) {
        return switch (status == null ? "" : status) {
            case "success" -> SUCCESS;
            case "cancelled" -> CANCELLED;
            case "error" -> ERROR;
            default -> UNKNOWN_STATUS;
        };
    }

    /** What {@code error} and {@code error_description} say. Descriptions that are not known here are just a denial. */
    static ProcedureOutcome ofError(String error, String errorDescription) {
        if (!"access_denied".equals(error) || errorDescription == null) {
            return DENIED;
        }
        return switch (errorDescription) {
            case "login_suspended" -> LOGIN_SUSPENDED;
            case "login_provisional_ended" -> LOGIN_PROVISIONAL_ENDED;
            case "login_not_changeable" -> LOGIN_NOT_CHANGEABLE;
            case "service_stopped" -> SERVICE_STOPPED;
            default -> DENIED;
        };
    }

    /** Whether it speaks of the procedure that was asked for; the others say the same for every procedure. */
    public boolean tellsOfProcedure() {
        return switch (this) {
            case SUCCESS, CANCELLED, ERROR -> true;
            default -> false;
        };
    }
}
