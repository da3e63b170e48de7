package io.github.dualpassword.policy;

/** Whether a login itself asks for a one-time password, after the password. */
public enum CodeAtLogin {
    NEVER,
    /** Whoever has a token that can be used is asked; a suspended or expired one keeps nobody out (C10). */
    WHERE_USABLE,
    /** Nobody gets in without a code, but who may still put the registration off (I20). */
    ALWAYS
}
