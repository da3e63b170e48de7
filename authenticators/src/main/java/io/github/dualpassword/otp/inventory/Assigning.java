package io.github.dualpassword.otp.inventory;

/** Whether whoever imports tokens may also give them to contracts. */
public enum Assigning {
    ALLOWED,
    NOT_ALLOWED
}
