package io.github.dualpassword.policy;

/** By what an administrator authorises a procedure before login (requirements 2.B). */
public enum BeforeLoginCredentials {
    /** A one-time password. */
    OTP,
    /** A one-time password and the confirmation password. */
    OTP_AND_CONFIRMATION
}
