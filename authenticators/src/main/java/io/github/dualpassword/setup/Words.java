package io.github.dualpassword.setup;

import java.util.Collection;
import java.util.stream.Collectors;

/** Puts names into a sentence. */
final class Words {

    /** So many names are told one by one, the rest as a number: a line of a log stays readable. */
    private static final int TOLD = 5;

    private Words() {}

    static String list(Collection<String> names) {
        String told = names.stream().limit(TOLD).collect(Collectors.joining(", "));
        return names.size() > TOLD ? told + " and " + (names.size() - TOLD) + " more" : told;
    }
}
