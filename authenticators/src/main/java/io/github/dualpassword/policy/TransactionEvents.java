package io.github.dualpassword.policy;

/** What events tell of a transaction that was to be confirmed. */
public enum TransactionEvents {
    /** The application's identifier, and the fingerprint of what was shown. */
    IDENTIFIER_AND_HASH,
    NOTHING
}
