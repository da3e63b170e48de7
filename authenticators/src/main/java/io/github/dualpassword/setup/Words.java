package io.github.dualpassword.setup;

import java.util.Collection;
import java.util.stream.Collectors;

/** Puts names into a sentence. */
final class Words {

    /** The maximum number of names that are listed; the rest is given as a number, so that a log line stays readable. */
    private static final int TOLD = 5;

    private Words() {}

    static String list(Collection<String> names) {
        String told = names.stream().limit(TOLD).collect(Collectors.joining(", "));
        return names.size() > TOLD ? told + " and " + (names.size() - TOLD) + " more" : told;
    }
}
