package io.github.dualpassword.persistence;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.dualpassword.lockout.PendingAttempt;

/**
 * Stores unsettled attempts in a single column, so that charging and settling each touch one row only.
 *
 * <p>Numbers are distances from {@code countedFrom} and times distances from the first attempt, both to base 36:
 * {@link io.github.dualpassword.lockout.LockoutRules#MAX_PENDING} attempts always fit. An attempt that was given back has no
 * time.
 */
final class PendingAttempts {

    static final int MAX_CHARACTERS = 4000;

    private static final int BASE = Character.MAX_RADIX;
    private static final String TIME = ":";

    private PendingAttempts() {}

    /** Nothing where no attempt is unsettled: then none is given back either. */
    static String write(List<PendingAttempt> attempts, List<Long> givenBack, long countedFrom) {
        if (attempts.isEmpty()) {
            return null;
        }
        long start = attempts.get(0).chargedAt();
        Stream<String> unsettled = attempts.stream()
                .map(attempt -> encode(attempt.number() - countedFrom) + TIME + encode(attempt.chargedAt() - start));
        Stream<String> back = givenBack.stream().map(number -> encode(number - countedFrom));
        return Stream.concat(unsettled, back).collect(Collectors.joining(" ", encode(start) + " ", ""));
    }

    static List<PendingAttempt> read(String column, long countedFrom) {
        long start = column == null ? 0 : decode(column.split(" ")[0]);
        return parts(column)
                .filter(part -> part.contains(TIME))
                .map(part -> part.split(TIME))
                .map(part -> new PendingAttempt(countedFrom + decode(part[0]), start + decode(part[1])))
                .toList();
    }

    static List<Long> readGivenBack(String column, long countedFrom) {
        return parts(column)
                .filter(part -> !part.contains(TIME))
                .map(part -> countedFrom + decode(part))
                .toList();
    }

    private static Stream<String> parts(String column) {
        return column == null ? Stream.empty() : Stream.of(column.split(" ")).skip(1);
    }

    private static String encode(long number) {
        return Long.toString(number, BASE);
    }

    private static long decode(String digits) {
        return Long.parseLong(digits, BASE);
    }
}
