package io.github.dualpassword.useradministration;

import io.github.dualpassword.page.PageMessages;

/** Why a signed-in user cannot act as an operator now. */
public enum OperatorDenial {
    /** In several enabled contracts or in none, or without a user type. */
    NOT_ENTITLED("operator_not_entitled", "dualPasswordOperatorNotEntitled"),
    /** The permission matrix gives this user nothing to do here. */
    NOT_PERMITTED("not_permitted", "dualPasswordOperatorNotPermitted"),
    /** The operator's own service is stopped. */
    STOPPED("operator_stopped", "dualPasswordOperatorStopped"),
    /** The operator's confirmation password is suspended, temporarily or permanently; which of them, the page says. */
    CONFIRMATION_SUSPENDED("confirmation_suspended", PageMessages.SUSPENDED),
    /** There is no confirmation password. */
    CONFIRMATION_NOT_SET("confirmation_not_set", "dualPasswordOperatorConfirmationNotSet"),
    /** It is provisional, expired or the same as the login password: it authorises its own change only (decision 19). */
    CONFIRMATION_MUST_CHANGE("confirmation_must_change", "dualPasswordOperatorConfirmationMustChange"),
    /** A provisional one was not replaced in time. */
    CONFIRMATION_PROVISIONAL_ENDED("confirmation_provisional_ended", PageMessages.CONFIRMATION_PROVISIONAL_ENDED),
    /** The operator's token is suspended, and a code of it is asked for. */
    OTP_SUSPENDED("otp_suspended", "dualPasswordOtpSuspended"),
    /** The operator's software token was registered so lately that it confirms nothing yet; from when on, the page says. */
    OTP_NOT_YET("otp_not_yet", "dualPasswordOtpNotYet"),
    /** The last day of the operator's token is over. */
    OTP_EXPIRED("otp_expired", "dualPasswordOtpExpired"),
    /** The operator's app, a credential of Keycloak's own, counts for nothing at present. */
    OTP_NOT_AVAILABLE("otp_not_available", "dualPasswordOtpNotAvailable"),
    /** The realm has no passkeys. */
    PASSKEYS_NOT_AVAILABLE("passkey_not_available", "dualPasswordPasskeyNotAvailable");

    private final String id;
    private final String message;

    OperatorDenial(String id, String message) {
        this.id = id;
        this.message = message;
    }

    /** The name in events; stable. */
    public String id() {
        return id;
    }

    /** Key of the sentence. */
    String message() {
        return message;
    }

    /** Whether it is the operator's confirmation password that is the matter, which the page's title then names. */
    boolean concernsConfirmationPassword() {
        return id.startsWith("confirmation");
    }
}
