package io.github.dualpassword.staff;

/** What a reset does to the suspension of the passwords that it sets. */
public enum SuspensionsAfter {
    /** They stay as they are. */
    KEPT,
    /** They end. */
    RELEASED
}
