package io.github.dualpassword.openlogin;

import io.github.dualpassword.Ids;

/** Why a login, and whatever it has opened, goes no further. */
public enum LoginRefusal {
    /** The bank has switched the user off. */
    USER_DISABLED("dualPasswordLoginOverTitle", "dualPasswordLoginDisabled", "dualPasswordLoginDisabledAdvice"),
    /** An operator, or the bank, has stopped the user's service. */
    SERVICE_STOPPED(
            "dualPasswordServiceStoppedTitle", "dualPasswordServiceStopped", "dualPasswordServiceStoppedAdvice"),
    /** The login password by which it was proven has been replaced since. */
    LOGIN_PASSWORD_REPLACED(
            "dualPasswordLoginOverTitle", "dualPasswordLoginReplaced", "dualPasswordLoginReplacedAdvice"),
    /** The confirmation password by which its step-up was confirmed has been replaced since. */
    CONFIRMATION_PASSWORD_REPLACED(
            "dualPasswordLoginOverTitle", "dualPasswordConfirmationReplaced", "dualPasswordConfirmationReplacedAdvice"),
    /** The one-time password of its step-up was entered by another person, who has come through here before. */
    ONE_TIME_PASSWORD_OF_ANOTHER(
            "dualPasswordLoginOverTitle", "dualPasswordLoginCodeOfAnother", "dualPasswordLoginCodeOfAnotherAdvice"),
    /** The token whose one-time password was entered is no longer the user's. */
    TOKEN_REMOVED("dualPasswordLoginOverTitle", "dualPasswordLoginTokenRemoved", "dualPasswordLoginTokenRemovedAdvice"),
    /** The passkey of its step-up was another person's, who has come through here before. */
    PASSKEY_OF_ANOTHER(
            "dualPasswordLoginOverTitle",
            "dualPasswordLoginPasskeyOfAnother",
            "dualPasswordLoginPasskeyOfAnotherAdvice"),
    /** The passkey that has signed is no longer the user's, or is suspended. */
    PASSKEY_REMOVED(
            "dualPasswordLoginOverTitle", "dualPasswordLoginPasskeyRemoved", "dualPasswordLoginPasskeyRemovedAdvice");

    private final String title;
    private final String message;
    private final String advice;

    LoginRefusal(String title, String message, String advice) {
        this.title = title;
        this.message = message;
        this.advice = advice;
    }

    /** The error in events and toward applications; stable. */
    public String id() {
        return Ids.underscored(this);
    }

    /** Key of the title of its page. */
    public String title() {
        return title;
    }

    /** Key of the sentence that says why, without whom has stopped a service: see {@link OpenLogin#message}. */
    public String message() {
        return message;
    }

    /** Key of what the user can do. */
    public String advice() {
        return advice;
    }
}
