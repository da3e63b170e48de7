package io.github.dualpassword.policy;

/** Whether the login page has a button for those who come to register a token (OTP利用開始登録, I18). */
public enum TokenRegistrationButton {
    NONE,
    OFFERED
}
