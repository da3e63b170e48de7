package io.github.dualpassword.setup;

/** How much a finding of the set-up check matters. */
public enum Severity {
    /** The realm breaks a promise of this product: a secret can be tried uncounted, or a setting does not hold. */
    ERROR,
    /** Something that should not be in production, or that this check cannot judge. */
    WARNING
}
