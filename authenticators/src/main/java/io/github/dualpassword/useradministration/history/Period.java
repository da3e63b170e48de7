package io.github.dualpassword.useradministration.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Whole days of the realm's time zone.
 *
 * @param from the first day
 * @param to the last day, not before the first one
 */
record Period(LocalDate from, LocalDate to) {

    /** How many days are shown at first. */
    static final int DAYS_AT_FIRST = 31;

    Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period that ends before it begins");
        }
    }

    /** The one that is shown at first; it ends today. */
    static Period untilToday(long now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(now), zone);
        return new Period(today.minusDays(DAYS_AT_FIRST - 1L), today);
    }

    /** Its first moment, milliseconds since the epoch. */
    long start(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /** The moment after its last one, milliseconds since the epoch. */
    long end(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
