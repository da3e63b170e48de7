package io.github.dualpassword.portal.stepup;

/** Why a transaction does not count as confirmed. Each of them means the same for the transaction: not executed. */
public enum StepUpRefusal {

    /** Keycloak: the confirmation password is suspended ({@code confirmation_suspended}). */
    SUSPENDED,
    /** Keycloak: this user has no confirmation password yet ({@code confirmation_not_set}). */
    NOT_SET,
    /** Keycloak: the user has registered no token that can be used ({@code otp_not_registered}). */
    OTP_NOT_REGISTERED,
    /** Keycloak: the first day of the user's token is still to come ({@code otp_not_started}). */
    OTP_NOT_STARTED,
    /** Keycloak: the user's token on a phone was registered so lately that it confirms nothing yet. */
    OTP_NOT_YET,
    /** Keycloak: the last day of the user's token is over ({@code otp_expired}). */
    OTP_EXPIRED,
    /** Keycloak: the user's token is suspended, for all who share it ({@code otp_suspended}). */
    OTP_SUSPENDED,
    /** Keycloak: the user has no passkey that could be used ({@code passkey_not_registered}); the user can register one. */
    PASSKEY_NOT_REGISTERED,
    /** Keycloak: the user's passkey was registered so lately that it confirms nothing yet ({@code passkey_not_yet}). */
    PASSKEY_NOT_YET,
    /** Keycloak: the user's passkey is suspended, because there may be a copy of it ({@code passkey_suspended}). */
    PASSKEY_SUSPENDED,
    /** Keycloak: the passkey that has signed was removed, or suspended, before the end ({@code passkey_removed}). */
    PASSKEY_REMOVED,
    /**
     * Keycloak: the realm does not have the level that was asked for ({@code level_not_available}), or its one-time
     * passwords or passkeys do not work ({@code otp_not_available}, {@code passkey_not_available}).
     */
    LEVEL_NOT_AVAILABLE,
    /** Keycloak: the user went back without confirming ({@code confirmation_cancelled}). */
    CANCELLED,
    /** Keycloak: somebody of the company has stopped the user's service ({@code service_stopped}). */
    SERVICE_STOPPED,
    /** Keycloak: nobody confirmed it in time ({@code transaction_expired}). */
    EXPIRED,
    /** Keycloak: it was answered in another window ({@code transaction_closed}). */
    ANSWERED_ELSEWHERE,
    /** Keycloak: the browser came with something that was not pushed ({@code transaction_altered}). */
    ALTERED,
    /** Keycloak: the page cannot show it, because of a character that could deceive ({@code transaction_invalid}). */
    NOT_SHOWABLE,
    /** Keycloak: this application has asked wrongly, or may not ask (any other {@code transaction_…}). */
    NOT_ACCEPTED,
    /** Keycloak answered with any other error. */
    DENIED,

    /** The request could not be pushed: Keycloak was not reached, or refused it for another reason than the transaction. */
    NOT_ASKED,

    /** The answer belongs to no open request: never asked, asked elsewhere, or already answered once. */
    UNKNOWN_REQUEST,
    /** The answer names another issuer than the one that was asked (RFC 9207). */
    OTHER_ISSUER,
    /** The user has confirmed it, as Keycloak says when asked; but the ID token, which alone proves it, was lost. */
    ANSWER_LOST,
    /** The code could not be exchanged, or the ID token's signature, issuer, audience or lifetime is wrong. */
    CODE_REJECTED,
    /** {@code acr} is not exactly what was asked for. */
    OTHER_LEVEL,
    /** {@code auth_time} lies before the request: the user did not enter anything because of it. */
    NOT_FRESH,
    /** Somebody else confirmed than the user who is signed in. */
    OTHER_USER,
    /** The user confirmed in another single sign-on session than the one that is signed in here. */
    OTHER_SESSION,
    /** The {@code nonce} does not belong to this transaction: it was changed, replaced, or never asked about. */
    OTHER_TRANSACTION,
    /** {@code txn} or {@code txn_hash} is not that of what was pushed: something else was shown, or nothing. */
    NOT_AS_SHOWN;

    private static final String TRANSACTION_FAULT = "transaction_";

    /**
     * Whether another approval can succeed as things stand. If not, somebody has to release, register or lift something
     * first, or a day has to come, and the page must not lead into the same refusal.
     */
    public boolean isRepeatable() {
        return switch (this) {
            case SUSPENDED,
                    NOT_SET,
                    OTP_NOT_REGISTERED,
                    OTP_NOT_STARTED,
                    OTP_NOT_YET,
                    OTP_EXPIRED,
                    OTP_SUSPENDED,
                    PASSKEY_NOT_REGISTERED,
                    PASSKEY_NOT_YET,
                    PASSKEY_SUSPENDED,
                    LEVEL_NOT_AVAILABLE,
                    NOT_SHOWABLE,
                    NOT_ACCEPTED,
                    SERVICE_STOPPED -> false;
            default -> true;
        };
    }

    /** Whether its user can put an end to it at once by registering a passkey. */
    public boolean endsByRegistration() {
        return this == PASSKEY_NOT_REGISTERED;
    }

    /** What Keycloak's {@code error_description} means. Descriptions that are not known here are just a denial. */
    static StepUpRefusal ofDescription(String errorDescription) {
        String description = errorDescription == null ? "" : errorDescription;
        return description.startsWith(TRANSACTION_FAULT) ? ofTransaction(description) : ofStep(description);
    }

    /** The same of a request that was refused as it was pushed: a sentence for developers may follow, after a colon. */
    static StepUpRefusal ofPush(String errorDescription) {
        return errorDescription.startsWith(TRANSACTION_FAULT)
                ? ofTransaction(errorDescription.split(":", 2)[0])
                : NOT_ASKED;
    }

    private static StepUpRefusal ofTransaction(String description) {
        return switch (description) {
            case "transaction_expired" -> EXPIRED;
            case "transaction_closed" -> ANSWERED_ELSEWHERE;
            case "transaction_altered" -> ALTERED;
            case "transaction_invalid" -> NOT_SHOWABLE;
            default -> NOT_ACCEPTED;
        };
    }

    private static StepUpRefusal ofStep(String description) {
        return switch (description) {
            case "confirmation_suspended" -> SUSPENDED;
            case "confirmation_not_set" -> NOT_SET;
            case "otp_not_registered" -> OTP_NOT_REGISTERED;
            case "otp_not_started" -> OTP_NOT_STARTED;
            case "otp_not_yet" -> OTP_NOT_YET;
            case "otp_expired" -> OTP_EXPIRED;
            case "otp_suspended" -> OTP_SUSPENDED;
            case "passkey_not_registered" -> PASSKEY_NOT_REGISTERED;
            case "passkey_not_yet" -> PASSKEY_NOT_YET;
            case "passkey_suspended" -> PASSKEY_SUSPENDED;
            case "passkey_removed" -> PASSKEY_REMOVED;
            case "passkey_of_another" -> OTHER_USER;
            case "level_not_available", "otp_not_available", "passkey_not_available" -> LEVEL_NOT_AVAILABLE;
            case "confirmation_cancelled" -> CANCELLED;
            case "service_stopped" -> SERVICE_STOPPED;
            default -> DENIED;
        };
    }
}
