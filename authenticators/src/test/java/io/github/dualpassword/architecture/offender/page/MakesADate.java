package io.github.dualpassword.architecture.offender.page;

import java.util.Date;

/** The same in the oldest way. */
public final class MakesADate {

    public Date today() {
        return new Date();
    }
}
