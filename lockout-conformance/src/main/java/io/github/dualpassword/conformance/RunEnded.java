package io.github.dualpassword.conformance;

/** A bound of the run was met; what was measured before counts. */
final class RunEnded extends RuntimeException {

    RunEnded(String why) {
        super(why);
    }
}
