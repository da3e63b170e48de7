package io.github.dualpassword.architecture.offender.page;

import java.time.LocalDateTime;

/** The same as a date. */
public final class DatesAPage {

    public LocalDateTime today() {
        return LocalDateTime.now();
    }
}
