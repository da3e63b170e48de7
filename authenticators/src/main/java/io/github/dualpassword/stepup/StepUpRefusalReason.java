package io.github.dualpassword.stepup;

import io.github.dualpassword.Ids;
import io.github.dualpassword.openlogin.LoginRefusal;

/** Why a step-up was refused: what the application reads as {@code error_description}; stable. */
public enum StepUpRefusalReason {
    /** The confirmation password is suspended. */
    CONFIRMATION_SUSPENDED,
    /** The user has no confirmation password that could be used, and has not set one. */
    CONFIRMATION_NOT_SET,
    /** The user went back to the application without confirming. */
    CONFIRMATION_CANCELLED,
    /** The login password by which the user has logged in has been replaced since. */
    LOGIN_PASSWORD_REPLACED,
    /** The confirmation password by which the user has confirmed has been replaced since. */
    CONFIRMATION_PASSWORD_REPLACED,
    /** The user has no token that could be used, or has not registered it. */
    OTP_NOT_REGISTERED,
    /** The first day of the user's token is still to come. */
    OTP_NOT_STARTED,
    /** The user's software token was registered so lately that it confirms nothing yet. */
    OTP_NOT_YET,
    /** The last day of the user's token is over. */
    OTP_EXPIRED,
    /** The user's token is suspended. */
    OTP_SUSPENDED,
    /** The user's token cannot be used now, for a reason that is the bank's: its set-up. */
    OTP_NOT_AVAILABLE,
    /** The realm has passkeys switched off, or is not set up for them. */
    PASSKEY_NOT_AVAILABLE,
    /** The user has no passkey that could be used. */
    PASSKEY_NOT_REGISTERED,
    /** The user's passkey was registered so lately that it confirms nothing yet. */
    PASSKEY_NOT_YET,
    /** The user's passkey is suspended. */
    PASSKEY_SUSPENDED,
    /** The token whose one-time password was entered is no longer the user's. */
    TOKEN_REMOVED,
    /** The one-time password was entered by another person within the same login. */
    ONE_TIME_PASSWORD_OF_ANOTHER,
    /** The passkey that has signed is no longer the user's, or is suspended. */
    PASSKEY_REMOVED,
    /** The passkey was that of another person within the same login. */
    PASSKEY_OF_ANOTHER,
    /** The transaction was not confirmed in its time. */
    TRANSACTION_EXPIRED,
    /** The transaction was confirmed or refused before, in another window for example. */
    TRANSACTION_CLOSED,
    /** The level that was asked for is in the realm's map, and no step of its flow serves it. */
    LEVEL_NOT_AVAILABLE,
    /** An operator has stopped the user's service. */
    SERVICE_STOPPED,
    /** The bank has switched the user off. */
    USER_DISABLED;

    /** The same reason for a login that is over. */
    public static StepUpRefusalReason of(LoginRefusal refusal) {
        return switch (refusal) {
            case LOGIN_PASSWORD_REPLACED -> LOGIN_PASSWORD_REPLACED;
            case CONFIRMATION_PASSWORD_REPLACED -> CONFIRMATION_PASSWORD_REPLACED;
            case ONE_TIME_PASSWORD_OF_ANOTHER -> ONE_TIME_PASSWORD_OF_ANOTHER;
            case TOKEN_REMOVED -> TOKEN_REMOVED;
            case PASSKEY_OF_ANOTHER -> PASSKEY_OF_ANOTHER;
            case PASSKEY_REMOVED -> PASSKEY_REMOVED;
            case SERVICE_STOPPED -> SERVICE_STOPPED;
            case USER_DISABLED -> USER_DISABLED;
        };
    }

    public String description() {
        return Ids.underscored(this);
    }
}
