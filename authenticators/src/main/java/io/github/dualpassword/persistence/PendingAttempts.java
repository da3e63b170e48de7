package io.github.dualpassword.persistence;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.dualpassword.lockout.PendingAttempt;

/**
 * Stores unsettled attempts in a single column, so that charging and settling each touch one row only.
 *
 * <p>Numbers are distances from {@code countedFrom} and times distances from the first attempt, both to base 36:
 * {@link io.github.dualpassword.lockout.LockoutRules#MAX_PENDING} attempts always fit.
 */
final class PendingAttempts {

    static final int MAX_CHARACTERS = 4000;

    private static final int BASE = Character.MAX_RADIX;

    private PendingAttempts() {}

    static String write(List<PendingAttempt> attempts, long countedFrom) {
        if (attempts.isEmpty()) {
            return null;
        }
        long start = attempts.get(0).chargedAt();
        return attempts.stream()
                .map(attempt -> encode(attempt.number() - countedFrom) + ":" + encode(attempt.chargedAt() - start))
                .collect(Collectors.joining(" ", encode(start) + " ", ""));
    }

    static List<PendingAttempt> read(String column, long countedFrom) {
        if (column == null) {
            return List.of();
        }
        String[] parts = column.split(" ");
        long start = decode(parts[0]);
        return Stream.of(parts)
                .skip(1)
                .map(part -> part.split(":"))
                .map(part -> new PendingAttempt(countedFrom + decode(part[0]), start + decode(part[1])))
                .toList();
    }

    private static String encode(long number) {
        return Long.toString(number, BASE);
    }

    private static long decode(String digits) {
        return Long.parseLong(digits, BASE);
    }
}
