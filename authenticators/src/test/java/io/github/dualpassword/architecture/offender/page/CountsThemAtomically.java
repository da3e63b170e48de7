package io.github.dualpassword.architecture.offender.page;

import java.util.concurrent.atomic.AtomicInteger;

/** The same in a static field that is final and changes all the same. */
public final class CountsThemAtomically {

    private static final AtomicInteger VISITS = new AtomicInteger();

    public int visit() {
        return VISITS.incrementAndGet();
    }
}
