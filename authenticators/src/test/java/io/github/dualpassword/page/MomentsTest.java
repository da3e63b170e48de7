package io.github.dualpassword.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** One form for a day, and one for a moment. */
class MomentsTest {

    private static final long MORNING =
            Instant.parse("2026-03-04T00:05:07.250Z").toEpochMilli();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ja | 2026年03月04日", "en | March 4, 2026"})
    void aDay(String language, String text) {
        assertThat(moments(language).day(LocalDate.of(2026, 3, 4))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ja | 2026年03月04日 09:05", "en | March 4, 2026, 09:05"})
    void aMomentBeginsWithItsDay(String language, String text) {
        assertThat(moments(language).happened(MORNING)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ja | 2026年03月04日 09:06", "en | March 4, 2026, 09:06"})
    void anEndIsRoundedUp(String language, String text) {
        assertThat(moments(language).minute(MORNING)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ja | 2026年03月04日 09:05:07", "en | March 4, 2026, 09:05:07"})
    void aListHasTheSecondsToo(String language, String text) {
        assertThat(moments(language).listed(MORNING)).isEqualTo(text);
    }

    private static Moments moments(String language) {
        return new Moments(Locale.forLanguageTag(language), ZoneId.of("Asia/Tokyo"));
    }
}
