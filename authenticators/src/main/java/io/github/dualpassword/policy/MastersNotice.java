package io.github.dualpassword.policy;

/** When the master users of a contract are told by mail what was done to one of its users. */
public enum MastersNotice {
    /** When the user is a master. */
    CONCERNING_MASTERS,
    /** Always. */
    ALWAYS
}
