package io.github.dualpassword.useradministration.history;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.dualpassword.ForeignText;
import io.github.dualpassword.page.FormViolation;

/**
 * What was entered as a period, whatever it is.
 *
 * @param from first day, as browsers send dates (2015-07-31); slashes do as well, for browsers without a field for dates
 * @param to last day
 */
record PeriodEntry(String from, String to) {

    /** Names of the fields. */
    static final String FROM = "from";

    static final String TO = "to";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

    private static final int MAX_LENGTH = 10;

    PeriodEntry {
        from = shortened(from);
        to = shortened(to);
    }

    static PeriodEntry of(Period period) {
        return new PeriodEntry(period.from().toString(), period.to().toString());
    }

    /** Nothing when something is wrong with it. */
    Optional<Period> period() {
        return violations().isEmpty()
                ? Optional.of(new Period(day(from).orElseThrow(), day(to).orElseThrow()))
                : Optional.empty();
    }

    /** What is wrong with it; empty when nothing is. */
    List<FormViolation> violations() {
        List<FormViolation> wrong =
                Stream.concat(violation(FROM, from), violation(TO, to)).toList();
        return wrong.isEmpty() && day(to).orElseThrow().isBefore(day(from).orElseThrow())
                ? List.of(new FormViolation(TO, "dualPasswordPeriodEndsBeforeItBegins"))
                : wrong;
    }

    private static Stream<FormViolation> violation(String field, String entered) {
        return entered.isEmpty() || day(entered).isPresent()
                ? FormViolation.ofEmpty(field, entered)
                : Stream.of(new FormViolation(field, "dualPasswordNotADate"));
    }

    private static Optional<LocalDate> day(String entered) {
        try {
            // Years of four digits only: later ones have no end in milliseconds.
            return Optional.of(LocalDate.parse(entered.replace('/', '-'), DATE))
                    .filter(day -> day.getYear() >= 1_000 && day.getYear() <= 9_999);
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private static String shortened(String entered) {
        String text = entered == null ? "" : ForeignText.typed(entered);
        return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "…" : text;
    }
}
