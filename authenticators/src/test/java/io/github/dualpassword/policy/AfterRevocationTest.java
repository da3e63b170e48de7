package io.github.dualpassword.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** From when on a user whose token was revoked may register another one (K10, K11). */
class AfterRevocationTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T20:49:59, 2026-11-24T21:19:59",
        "2026-11-24T20:50:00, 2026-11-25T08:10:00",
        "2026-11-24T23:59:59, 2026-11-25T08:10:00",
        "2026-11-25T00:00:00, 2026-11-25T08:10:00",
        "2026-11-25T08:09:59, 2026-11-25T08:10:00",
        "2026-11-25T08:10:00, 2026-11-25T08:40:00",
        "2026-11-25T12:00:00, 2026-11-25T12:30:00",
        "2026-12-31T20:50:00, 2027-01-01T08:10:00"
    })
    void asTheDocumentSays(LocalDateTime revokedAt, LocalDateTime from) {
        AfterRevocation rule = RealmPolicy.of(Map.of()).afterRevocation();

        assertThat(rule.registrationFrom(revokedAt.atZone(TOKYO).toInstant()))
                .isEqualTo(from.atZone(TOKYO).toInstant());
    }

    /** Clocks go from 02:00 to 03:00 on March 8, and from 02:00 back to 01:00 on November 1. */
    @ParameterizedTest
    @CsvSource({
        // The night is an hour shorter or longer; the hours of the clock hold.
        "20:50-08:10, 2026-03-07T20:50:00-05:00, 2026-03-08T08:10:00-04:00",
        "20:50-08:10, 2026-10-31T20:50:00-04:00, 2026-11-01T08:10:00-05:00",
        // A delay is a delay.
        "20:50-21:00, 2026-03-08T01:45:00-05:00, 2026-03-08T03:15:00-04:00",
        // The clock jumps past the end.
        "22:00-02:30, 2026-03-08T01:00:00-05:00, 2026-03-08T03:00:00-04:00",
        // The clock shows the end twice.
        "22:00-01:30, 2026-11-01T01:20:00-04:00, 2026-11-01T01:30:00-04:00",
        "22:00-01:30, 2026-11-01T01:20:00-05:00, 2026-11-01T01:30:00-05:00"
    })
    void whereClocksAreChanged(String hours, OffsetDateTime revokedAt, OffsetDateTime from) {
        AfterRevocation rule = new AfterRevocation(Duration.ofMinutes(30), DailyHours.parse(hours), NEW_YORK);

        assertThat(rule.registrationFrom(revokedAt.toInstant())).isEqualTo(from.toInstant());
    }

    @Test
    void aRealmHasItsOwnDelayAndHours() {
        AfterRevocation rule = RealmPolicy.of(Map.of(
                        "dual-password.token.registration-delay-minutes", "5",
                        "dual-password.token.registration-pause", "12:00-13:00",
                        "dual-password.time-zone", "Europe/Berlin"))
                .afterRevocation();

        assertThat(rule.registrationFrom(Instant.parse("2026-11-24T10:59:00Z")))
                .isEqualTo(Instant.parse("2026-11-24T11:04:00Z"));
        assertThat(rule.registrationFrom(Instant.parse("2026-11-24T11:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-24T12:00:00Z"));
        assertThat(rule.registrationFrom(Instant.parse("2026-11-24T12:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-24T12:05:00Z"));
    }

    @Test
    void withoutHoursTheDelayHoldsAlways() {
        AfterRevocation rule = RealmPolicy.of(Map.of("dual-password.token.registration-pause", ""))
                .afterRevocation();

        assertThat(rule.registrationFrom(Instant.parse("2026-11-24T15:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-24T15:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20:50", "20:50-", "20:50-20:50", "24:00-08:10", "8:10-20:50", "20:50 - 08:10", "always"})
    void whatIsNoHoursIsNone(String text) {
        assertThat(DailyHours.parse(text)).isEmpty();
    }

    @Test
    void hoursAreReadAsTheyAreWritten() {
        assertThat(DailyHours.parse("20:50-08:10"))
                .isEqualTo(Optional.of(new DailyHours(LocalTime.of(20, 50), LocalTime.of(8, 10))));
        assertThatThrownBy(() -> new DailyHours(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
