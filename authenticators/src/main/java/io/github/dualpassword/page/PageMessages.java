package io.github.dualpassword.page;

/** Keys of the messages that this product adds to Keycloak's bundles; all begin with {@code dualPassword}. */
public final class PageMessages {

    /** On any page, when the state of a credential could not be read or written. */
    public static final String UNAVAILABLE = "dualPasswordUnavailable";

    /** On the login page, when the realm names suspensions there; with the end of the suspension. */
    public static final String LOGIN_SUSPENDED_UNTIL = "dualPasswordLoginSuspendedUntil";

    /** On the login page, when the realm names suspensions there and it is permanent. */
    public static final String LOGIN_SUSPENDED = "dualPasswordLoginSuspended";

    /** On the login page, when the user is switched off; with whom to turn to. */
    public static final String LOGIN_ID_DISABLED = "dualPasswordLoginIdDisabled";

    /** On the login page, when an operator has stopped the user's service; with whom to turn to. */
    public static final String LOGIN_SERVICE_STOPPED = "dualPasswordLoginServiceStopped";

    /** On the page that ends a login by any other way, for the same reason. */
    public static final String SERVICE_STOPPED = "dualPasswordServiceStopped";

    /** Whom to turn to, where the contract does not say. */
    static final String CONTACT = "dualPasswordContact";

    /** On the confirmation page, after a wrong confirmation password. */
    public static final String CONFIRMATION_WRONG = "dualPasswordConfirmationWrong";

    /** On a page that refuses and names the suspended password; with the end of the suspension. */
    public static final String SUSPENDED_UNTIL = "dualPasswordSuspendedUntil";

    /** On a page that refuses and names the suspended password, when the suspension is permanent. */
    public static final String SUSPENDED = "dualPasswordSuspended";

    /** At a new password that equals the login ID. */
    public static final String SAME_AS_LOGIN_ID = "dualPasswordSameAsLoginId";

    /** At a new confirmation password that equals the login password. */
    public static final String SAME_AS_LOGIN_PASSWORD = "dualPasswordSameAsLoginPassword";

    /** At a new confirmation password that is the present one or a former one. */
    public static final String CONFIRMATION_USED_BEFORE = "dualPasswordConfirmationUsedBefore";

    /** On the confirmation page, after a confirmation password was set. */
    public static final String CONFIRMATION_SET = "dualPasswordConfirmationSet";

    /** Why a confirmation password must be replaced: somebody else has set it. */
    public static final String CONFIRMATION_IS_PROVISIONAL = "dualPasswordConfirmationIsProvisional";

    /** Why a confirmation password must be replaced: its validity is over. */
    public static final String CONFIRMATION_IS_EXPIRED = "dualPasswordConfirmationIsExpired";

    /** Why a confirmation password must be replaced: it is the login password. */
    public static final String CONFIRMATION_IS_SAME = "dualPasswordConfirmationIsSame";

    /** On a page that refuses: a provisional confirmation password was not replaced in time. */
    public static final String CONFIRMATION_PROVISIONAL_ENDED = "dualPasswordConfirmationProvisionalEnded";

    /** On a page that refuses: there is no confirmation password, and none can be set here. */
    public static final String CONFIRMATION_NOT_SET = "dualPasswordConfirmationNotSet";

    /** Among the rules of both passwords. */
    public static final String RULE_NOT_LOGIN_ID = "dualPasswordRuleNotLoginId";

    /** Among the rules of both passwords: not the other of the two. */
    public static final String RULE_NOT_THE_OTHER = "dualPasswordRuleNotTheOther";

    /** Among the rules: not the present one. */
    public static final String RULE_NOT_THE_PRESENT = "dualPasswordRuleNotThePresent";

    /** Among the rules: neither the present one nor a former one; with how many. */
    public static final String RULE_NOT_A_FORMER = "dualPasswordRuleNotAFormer";

    /** At the field of a present password that is wrong. */
    public static final String PRESENT_PASSWORD_WRONG = "dualPasswordPresentWrong";

    /** At a new password that is the present one. */
    public static final String SAME_AS_PRESENT = "dualPasswordSameAsPresent";

    /** At two new passwords that are the same. */
    public static final String SAME_AS_OTHER_PASSWORD = "dualPasswordSameAsOther";

    /** At a password that is longer than any can be. */
    public static final String TOO_LONG = "dualPasswordTooLong";

    /** When no password was chosen to be changed. */
    public static final String NOTHING_TO_CHANGE = "dualPasswordNothingToChange";

    /** At the selector of an expired password that its user wants to keep. */
    public static final String EXPIRED_MUST_CHANGE = "dualPasswordExpiredMustChange";

    /** When passwords were changed since the page was opened. */
    public static final String CHANGED_ELSEWHERE = "dualPasswordChangedElsewhere";

    /** When the form was sent after a pause so long that Keycloak began anew. */
    public static final String CHANGE_TIMED_OUT = "dualPasswordChangeTimedOut";

    /** When the same form came twice, and the first is still worked on or has failed. */
    public static final String CHANGE_SENT_TWICE = "dualPasswordChangeSentTwice";

    /** When passwords were changed as often as one may in a day. */
    public static final String CHANGED_TOO_OFTEN = "dualPasswordChangedTooOften";

    /** When a change failed on the server: nothing was changed. */
    public static final String CHANGE_FAILED = "dualPasswordChangeFailed";

    /** At a field that was left empty. */
    public static final String FIELD_EMPTY = "dualPasswordFieldEmpty";

    /** At the second entry of a new password that differs from the first. */
    public static final String NOT_THE_SAME_TWICE = "dualPasswordNotTheSameTwice";

    /** When the mailed code or the login password was wrong; the same for both. */
    public static final String CODE_OR_PASSWORD_WRONG = "dualPasswordCodeOrPasswordWrong";

    /** When the mailed code is too old, or was tried too often. */
    public static final String CODE_NO_LONGER_VALID = "dualPasswordCodeNoLongerValid";

    /** When codes were mailed as often as allowed. */
    public static final String CODE_SENT_TOO_OFTEN = "dualPasswordCodeSentTooOften";

    /** When the mail server did not take the code. */
    public static final String CODE_NOT_SENT = "dualPasswordCodeNotSent";

    /** To an operator who stands for no contract: in several, in none, or without a user type. */
    public static final String OPERATOR_NOT_ENTITLED = "dualPasswordOperatorNotEntitled";

    /** To somebody whom the permission matrix gives nothing to do here. */
    public static final String OPERATOR_NOT_PERMITTED = "dualPasswordOperatorNotPermitted";

    /** To an operator whose own service is stopped. */
    public static final String OPERATOR_STOPPED = "dualPasswordOperatorStopped";

    /** To an operator without a confirmation password. */
    public static final String OPERATOR_CONFIRMATION_NOT_SET = "dualPasswordOperatorConfirmationNotSet";

    /** To an operator whose confirmation password must be changed before it authorises anything. */
    public static final String OPERATOR_CONFIRMATION_MUST_CHANGE = "dualPasswordOperatorConfirmationMustChange";

    /** At a field for a day that holds none. */
    public static final String NOT_A_DATE = "dualPasswordNotADate";

    /** At the last day of a period that is before the first one. */
    public static final String PERIOD_ENDS_BEFORE_IT_BEGINS = "dualPasswordPeriodEndsBeforeItBegins";

    /** On the list of users to release or stop, when nobody is selected. */
    public static final String RELEASE_NOBODY = "dualPasswordReleaseNobody";

    /** At the selector of the state, when none is chosen. */
    public static final String RELEASE_NO_STATE = "dualPasswordReleaseNoState";

    /** When more are selected than can be carried out in one go; with the most. */
    public static final String RELEASE_TOO_MANY = "dualPasswordReleaseTooMany";

    /** When more are picked one by one than a selection can hold; with the most. */
    public static final String RELEASE_TOO_MANY_PICKED = "dualPasswordReleaseTooManyPicked";

    /** When another filter has ended the selection of all. */
    public static final String RELEASE_ALL_ENDED = "dualPasswordReleaseAllEnded";
    /** When passwords that were typed are no longer there, after going back or reloading. */
    public static final String ENTER_PASSWORDS_AGAIN = "dualPasswordEnterPasswordsAgain";

    /** At the list of users, when none was selected. */
    public static final String NOBODY_CHOSEN = "dualPasswordNobodyChosen";

    /** At the check box of a password that is to be made, when no made password keeps the rules. */
    public static final String CANNOT_BE_GENERATED = "dualPasswordCannotBeGenerated";

    private PageMessages() {}
}
