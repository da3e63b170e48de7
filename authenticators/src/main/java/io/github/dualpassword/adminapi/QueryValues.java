package io.github.dualpassword.adminapi;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

import io.github.dualpassword.staff.PageMark;

/** Parameters of an address as what they mean; a text that means nothing is refused. */
final class QueryValues {

    private QueryValues() {}

    static int number(String name, String text, int least, int most) {
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw refused("The parameter '%s' must be a whole number from %d to %d.".formatted(name, least, most));
    }

    /** Milliseconds since the epoch. */
    static long moment(String name, String text) {
        try {
            return Instant.parse(text).toEpochMilli();
        } catch (DateTimeException | ArithmeticException noMoment) {
            throw refused("The parameter '%s' must be a moment, such as 2026-04-01T00:00:00Z.".formatted(name));
        }
    }

    static PageMark mark(String text, Predicate<PageMark> ofThisList) {
        return PageMark.read(text)
                .filter(ofThisList)
                .orElseThrow(() -> refused("The parameter 'after' must be that of the page before."));
    }

    static <T> T known(String name, Optional<T> value, String allowed) {
        return value.orElseThrow(() -> refused("The parameter '%s' must be one of: %s.".formatted(name, allowed)));
    }

    static RuntimeException refused(String sentence) {
        return AdminApiErrors.QUERY_REFUSED.exception(sentence);
    }
}
