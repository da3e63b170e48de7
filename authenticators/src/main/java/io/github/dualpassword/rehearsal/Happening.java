package io.github.dualpassword.rehearsal;

import java.util.Comparator;

import io.github.dualpassword.lockout.AttemptDetails;
import io.github.dualpassword.lockout.AttemptPlace;

/** Something that stored events say of a password: it changes what is counted of it, or tells what the server did. */
sealed interface Happening {

    /** The order in which the engine has worked on each password: what is no attempt comes after the newest one. */
    Comparator<Happening> ORDER = Comparator.<Happening>comparingLong(
                    happening -> happening.place().at())
            .thenComparingLong(happening -> happening.place().number())
            .thenComparing(Release.class::isInstance);

    Counted counted();

    AttemptPlace place();

    /**
     * An entry.
     *
     * @param source by what its place is known
     */
    record Attempt(Counted counted, AttemptPlace place, AttemptDetails.Result result, Source source)
            implements Happening {}

    /** An operator, or the bank, made the password usable. */
    record Release(Counted counted, AttemptPlace place) implements Happening {}

    /** The server suspended the password then. */
    record Suspended(Counted counted, AttemptPlace place) implements Happening {}

    /** Where the place of an attempt comes from. */
    enum Source {
        /** The event tells it. */
        DETAILS,
        /** It is when the event was written: one of Keycloak's own, or of an earlier version of this product. */
        TIME_OF_EVENT
    }
}
