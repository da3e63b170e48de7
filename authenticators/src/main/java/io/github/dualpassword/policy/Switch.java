package io.github.dualpassword.policy;

/** Whether something is done at all. */
public enum Switch {
    OFF,
    ON
}
