package io.github.dualpassword.architecture.offender.page;

/** A page that remembers in a static field. */
public final class CountsItsVisits {

    private static int visits;

    public int visit() {
        return ++visits;
    }
}
