package io.github.dualpassword.lockout;

/** The suspension state of one credential of one user (C02 to C05, C08). */
public enum Standing {
    /** 利用可能: secrets are evaluated. */
    USABLE,
    /** 一時利用停止: nothing is evaluated until a moment in time, which ends it by itself. */
    TEMPORARILY_SUSPENDED,
    /** 利用停止: nothing is evaluated until an operator releases it. */
    PERMANENTLY_SUSPENDED
}
