package io.github.dualpassword.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A validity ends with a day of the realm's time zone. */
class ValidityTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant IN_THE_MORNING = Instant.parse("2015-05-02T00:30:00Z");
    private static final Validity NINETY_DAYS = new Validity(90, TOKYO);

    @Test
    void theLastDayIsCountedFromTheDayOnWhichItWasSet() {
        assertThat(NINETY_DAYS.lastDay(IN_THE_MORNING)).contains(LocalDate.of(2015, 7, 31));
    }

    @Test
    void itWorksToTheLastMillisecondOfThatDay() {
        Instant midnight = LocalDate.of(2015, 8, 1).atStartOfDay(TOKYO).toInstant();

        assertThat(NINETY_DAYS.isOver(IN_THE_MORNING, midnight.minusMillis(1))).isFalse();
        assertThat(NINETY_DAYS.isOver(IN_THE_MORNING, midnight)).isTrue();
        assertThat(NINETY_DAYS.end(IN_THE_MORNING)).contains(midnight);
    }

    @Test
    void theHourAtWhichItWasSetMakesNoDifference() {
        Instant late = Instant.parse("2015-05-02T14:59:59Z");
        Instant nextDay = Instant.parse("2015-05-02T15:00:00Z");

        assertThat(NINETY_DAYS.end(late)).isEqualTo(NINETY_DAYS.end(IN_THE_MORNING));
        assertThat(NINETY_DAYS.lastDay(nextDay)).contains(LocalDate.of(2015, 8, 1));
    }

    /** In 2026 Berlin's clocks go forward on March 29 and back on October 25. */
    @Test
    void aDayWithAnotherNumberOfHoursIsADay() {
        Validity oneDay = new Validity(1, ZoneId.of("Europe/Berlin"));

        assertThat(oneDay.end(Instant.parse("2026-03-28T12:00:00Z"))).contains(Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(oneDay.end(Instant.parse("2026-10-24T12:00:00Z"))).contains(Instant.parse("2026-10-25T23:00:00Z"));
    }

    @Test
    void zeroDaysMeanForEver() {
        Validity forEver = new Validity(0, TOKYO);

        assertThat(forEver.lastDay(IN_THE_MORNING)).isEmpty();
        assertThat(forEver.isOver(IN_THE_MORNING, Instant.parse("9999-01-01T00:00:00Z")))
                .isFalse();
    }
}
