package io.github.dualpassword.policy;

/** Whether what happens to the passwords of a realm is written to the server's log for programs that watch it. */
public enum EventStream {
    /** Nothing is. */
    OFF,
    /** A line of JSON for each line of the operation history, and for each thing that the suspension engine has settled. */
    ON
}
