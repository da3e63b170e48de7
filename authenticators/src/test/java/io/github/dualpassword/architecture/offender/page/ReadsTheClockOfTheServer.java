package io.github.dualpassword.architecture.offender.page;

/** A page with a time of its own. */
public final class ReadsTheClockOfTheServer {

    public long millis() {
        return System.currentTimeMillis();
    }
}
