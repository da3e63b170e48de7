package io.github.dualpassword.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How long a password works after it was set. It ends with a day, never in the middle of one: the date that people are
 * shown is the last day on which it works.
 *
 * @param days from the day on which it was set to the last day, 1 to {@value #MAX_DAYS}; 0 for ever
 * @param zone whose days they are
 */
public record Validity(int days, ZoneId zone) {

    /** A hundred years. */
    public static final int MAX_DAYS = 36_500;

    /** The last day on which a password works that was set then; empty when there is none. */
    public Optional<LocalDate> lastDay(Instant setAt) {
        return days == 0 ? Optional.empty() : Optional.of(day(setAt).plusDays(days));
    }

    /** The moment from which on it no longer works: the first one of the next day. */
    public Optional<Instant> end(Instant setAt) {
        return lastDay(setAt).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Whether a password that was set then no longer works. */
    public boolean isOver(Instant setAt, Instant now) {
        return end(setAt).filter(end -> !now.isBefore(end)).isPresent();
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
