package io.github.dualpassword.architecture.offender.page;

import java.time.Instant;
import java.util.function.Supplier;

/** The same by a method reference. */
public final class TakesAClockByReference {

    public Supplier<Instant> clock() {
        return Instant::now;
    }
}
