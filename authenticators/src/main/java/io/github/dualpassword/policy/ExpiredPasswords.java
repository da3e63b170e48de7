package io.github.dualpassword.policy;

/** What an expired password still allows (G09). */
public enum ExpiredPasswords {
    /** Nothing but its own change. */
    MUST_CHANGE,
    /** Everything: its user is warned at each login, and may keep it. */
    WARN
}
