package io.github.dualpassword.policy;

/** What a change of somebody else's password does to its suspension (E18). */
public enum AfterReset {
    /** Nothing: release is an operation of its own. */
    STAYS_SUSPENDED,
    /** It ends, where the operator may release it. */
    IS_RELEASED
}
