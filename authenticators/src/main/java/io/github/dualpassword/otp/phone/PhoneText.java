package io.github.dualpassword.otp.phone;

import io.github.dualpassword.Ids;
import io.github.dualpassword.MessageKey;

/** The words of the page. Its scripts know them by their ids. */
public enum PhoneText {
    ACTIVATION_PASSWORD,
    ACTIVATION_PASSWORD_HINT,
    ACTIVATION_PASSWORD_WRONG,
    ADD,
    ALREADY,
    APPROVAL_ACCOUNT,
    APPROVAL_AMOUNT,
    APPROVAL_APPROVE,
    APPROVAL_APPROVED,
    APPROVAL_BEWARE,
    APPROVAL_FROM,
    APPROVAL_INTRO,
    APPROVAL_NOT_OPEN,
    APPROVAL_NUMBER,
    APPROVAL_NUMBER_HINT,
    APPROVAL_NUMBER_WRONG,
    APPROVAL_OF_BEFORE_LOGIN,
    APPROVAL_OF_CONFIRMATION,
    APPROVAL_OF_LOGIN,
    APPROVAL_OF_OPERATION,
    APPROVAL_OFFLINE,
    APPROVAL_PAYEE,
    APPROVAL_REFUSE,
    APPROVAL_REFUSED,
    APPROVAL_SUBJECT,
    APPROVAL_TARGET,
    APPROVAL_TITLE,
    APPROVAL_TO_RELEASE_OTP,
    APPROVAL_TO_RESET,
    APPROVAL_TO_REVOKE_TOKEN,
    APPROVAL_TO_UNLOCK,
    APPROVAL_TOO_MANY_WRONG_NUMBERS,
    APPROVAL_TXN,
    APPROVAL_UNTIL,
    APPROVAL_WHAT,
    APPROVAL_WHO,
    APPROVAL_WRONG_NUMBER,
    BACK,
    CLOCK_WRONG,
    CONTACT,
    DONE,
    INSTALL,
    INSTALL_IPHONE,
    INSTALL_IPHONE_HOW,
    INTRO,
    KEEP,
    LANGUAGE,
    LATER,
    LOST,
    LOST_WHY,
    MANDATORY,
    NOT_REGISTERED,
    NOT_SUPPORTED,
    NO_STORAGE,
    OFFLINE,
    REFUSED,
    REMOVE,
    REMOVED,
    REMOVE_CONSEQUENCE,
    REMOVE_NOW,
    REMOVE_QUESTION,
    SECONDS_LEFT,
    SEND,
    SENDING,
    SERVICE_ID,
    SERVICE_ID_HINT,
    SERVICE_ID_WRONG,
    SETTINGS,
    SET_UP,
    SINCE,
    TITLE,
    TOKENS,
    USER_ID,
    USER_ID_HINT,
    USER_ID_WRONG;

    private static final String FAMILY = "Phone";

    /** The name in the scripts. */
    public String id() {
        return Ids.hyphenated(this);
    }

    String key() {
        return MessageKey.of(FAMILY, id());
    }
}
