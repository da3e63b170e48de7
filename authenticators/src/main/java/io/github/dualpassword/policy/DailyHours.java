package io.github.dualpassword.policy;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Hours of every day, which may go over midnight.
 *
 * @param from the first moment
 * @param until the moment after the last one
 */
public record DailyHours(LocalTime from, LocalTime until) {

    /** How it is written, in words. */
    static final String ALLOWED = "hours as 20:50-08:10, or none";

    private static final String FORM = "[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}";

    private static final int LENGTH_OF_TIME = "20:50".length();

    /** @throws IllegalArgumentException when they begin when they end */
    public DailyHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("Hours must end at another time than they begin");
        }
    }

    /** The hours that a text describes; nothing when it describes none. */
    static Optional<DailyHours> parse(String text) {
        if (!text.matches(FORM)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DailyHours(
                    LocalTime.parse(text.substring(0, LENGTH_OF_TIME)),
                    LocalTime.parse(text.substring(LENGTH_OF_TIME + 1))));
        } catch (DateTimeException | IllegalArgumentException noHours) {
            return Optional.empty();
        }
    }

    boolean contain(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean ended = !time.isBefore(until);
        return from.isBefore(until) ? begun && !ended : begun || !ended;
    }
}
