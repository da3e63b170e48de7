package io.github.dualpassword.useradministration.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.page.FormViolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PeriodTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void atFirstItIsTheLast31DaysTodayIncludedWhereTheRealmIs() {
        long now = Instant.parse("2015-07-31T15:00:00Z").toEpochMilli();

        assertThat(Period.untilToday(now, TOKYO))
                .isEqualTo(new Period(LocalDate.of(2015, 7, 2), LocalDate.of(2015, 8, 1)));
        assertThat(Period.untilToday(now - 1, TOKYO).to()).isEqualTo(LocalDate.of(2015, 7, 31));
    }

    @Test
    void itHoldsItsLastDayAsAWhole() {
        Period day = new Period(LocalDate.of(2015, 7, 31), LocalDate.of(2015, 7, 31));

        assertThat(Instant.ofEpochMilli(day.start(TOKYO))).isEqualTo("2015-07-30T15:00:00Z");
        assertThat(Instant.ofEpochMilli(day.end(TOKYO))).isEqualTo("2015-07-31T15:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"2015-07-01, 2015-07-31", "2015/07/01, 2015/7/31", "' 2015-07-01 ', 2015-07-31", "２０１５／７／１, 　２０１５－０７－３１"
    })
    void datesAreTakenAsBrowsersAndAsPeopleWriteThem(String from, String to) {
        assertThat(new PeriodEntry(from, to).period())
                .contains(new Period(LocalDate.of(2015, 7, 1), LocalDate.of(2015, 7, 31)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2015-02-29", "31.07.2015", "yesterday", "+12015-01-01", "0000-01-01", "2015-07-31' or '1'='1"})
    void whatIsNoDateIsSaidAtItsField(String wrong) {
        assertThat(new PeriodEntry(wrong, "2015-07-31").violations())
                .containsExactly(new FormViolation("from", "dualPasswordNotADate"));
        assertThat(new PeriodEntry("2015-07-01", wrong).violations())
                .containsExactly(new FormViolation("to", "dualPasswordNotADate"));
        assertThat(new PeriodEntry("2015-07-01", wrong).period()).isEmpty();
    }

    @Test
    void bothDaysMustBeEntered() {
        assertThat(new PeriodEntry(null, "").violations())
                .containsExactly(
                        new FormViolation("from", "dualPasswordFieldEmpty"),
                        new FormViolation("to", "dualPasswordFieldEmpty"));
    }

    @Test
    void theLastDayIsNotBeforeTheFirst() {
        assertThat(new PeriodEntry("2015-08-01", "2015-07-31").violations())
                .containsExactly(new FormViolation("to", "dualPasswordPeriodEndsBeforeItBegins"));
        assertThatThrownBy(() -> new Period(LocalDate.of(2015, 8, 1), LocalDate.of(2015, 7, 31)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofWhatIsTooLongOnlyTheBeginningComesBack() {
        assertThat(new PeriodEntry("x".repeat(5_000), "").from()).hasSizeLessThan(20);
    }

    @Test
    void yearsHaveFourDigits() {
        assertThat(new PeriodEntry("1000-01-01", "9999-12-31").period())
                .contains(new Period(LocalDate.of(1000, 1, 1), LocalDate.of(9999, 12, 31)));
        assertThat(new PeriodEntry("0999-12-31", "9999-12-31").period()).isEmpty();
    }

    @Test
    void aPeriodIsShownAsBrowsersSendIt() {
        Period july = new Period(LocalDate.of(2015, 7, 1), LocalDate.of(2015, 7, 31));

        assertThat(PeriodEntry.of(july)).isEqualTo(new PeriodEntry("2015-07-01", "2015-07-31"));
    }
}
