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
