package io.github.dualpassword.policy;

/** By what a user who has a passkey registers another one, beside the confirmation password. */
public enum FurtherPasskey {
    /** By a signature of one that the user has: it cannot be relayed. */
    BY_PASSKEY,
    /** By a one-time password, as the first one. */
    BY_CODE
}
