package io.github.dualpassword.page;

/** Keys of messages that several classes name. */
public final class PageMessages {

    /** On any page, when the state of a credential could not be read or written. */
    public static final String UNAVAILABLE = "dualPasswordUnavailable";

    /** On the confirmation page, after a wrong confirmation password. */
    public static final String CONFIRMATION_WRONG = "dualPasswordConfirmationWrong";

    /** On a page that refuses and names the suspended password, when the suspension is permanent. */
    public static final String SUSPENDED = "dualPasswordSuspended";

    /** On a page that refuses: a provisional confirmation password was not replaced in time. */
    public static final String CONFIRMATION_PROVISIONAL_ENDED = "dualPasswordConfirmationProvisionalEnded";

    /** When a new login password is wanted, and it lies where nobody can change it through Keycloak. */
    public static final String NOT_CHANGEABLE = "dualPasswordNotChangeable";

    /** The same where the user gets no further without one. */
    public static final String MUST_CHANGE_ELSEWHERE = "dualPasswordMustChangeElsewhere";

    /** Among the rules: not the present one. */
    public static final String RULE_NOT_THE_PRESENT = "dualPasswordRuleNotThePresent";

    /** At a new password that is the present one. */
    public static final String SAME_AS_PRESENT = "dualPasswordSameAsPresent";

    /** At two new passwords that are the same. */
    public static final String SAME_AS_OTHER_PASSWORD = "dualPasswordSameAsOther";

    /** At a password that is longer than any can be. */
    public static final String TOO_LONG = "dualPasswordTooLong";

    /** When no password was chosen to be changed. */
    public static final String NOTHING_TO_CHANGE = "dualPasswordNothingToChange";

    /** When the form was sent after a pause so long that Keycloak began anew. */
    public static final String CHANGE_TIMED_OUT = "dualPasswordChangeTimedOut";

    /** At a field that was left empty. */
    public static final String FIELD_EMPTY = "dualPasswordFieldEmpty";

    /** At the second entry of a new password that differs from the first. */
    public static final String NOT_THE_SAME_TWICE = "dualPasswordNotTheSameTwice";

    /** When the mailed code is too old, or was tried too often. */
    public static final String CODE_NO_LONGER_VALID = "dualPasswordCodeNoLongerValid";

    /** When passwords that were typed are no longer there, after going back or reloading. */
    public static final String ENTER_PASSWORDS_AGAIN = "dualPasswordEnterPasswordsAgain";

    /** When the user has changed passwords as often as one may in a day. */
    public static final String CHANGED_TOO_OFTEN = "dualPasswordChangedTooOften";

    /** When passwords were changed elsewhere since the page was made, and nothing is changed now. */
    public static final String CHANGED_ELSEWHERE = "dualPasswordChangedElsewhere";

    /** When a form comes from a page that is not the present one, or after too long a pause. */
    public static final String PAGE_OLD = "dualPasswordPageOld";

    private PageMessages() {}
}
