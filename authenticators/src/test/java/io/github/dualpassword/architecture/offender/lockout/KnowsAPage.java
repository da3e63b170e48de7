package io.github.dualpassword.architecture.offender.lockout;

import io.github.dualpassword.architecture.offender.page.ReadsTheClockOfTheServer;

/** An engine that knows a page of the product. */
public final class KnowsAPage {

    public long moment() {
        return new ReadsTheClockOfTheServer().millis();
    }
}
