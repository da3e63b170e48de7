package io.github.dualpassword.audit;

/** The outcome of an operation on one target. */
public enum OperationOutcome {
    /** It was carried out. */
    DONE,
    /** There was nothing to do: the target already had the desired state. */
    NOTHING_TO_DO,
    /** It was refused; nothing was changed. */
    REFUSED,
    /** It failed on the server; nothing was changed. */
    FAILED
}
