package io.github.dualpassword.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import io.github.dualpassword.lockout.LockoutRules;
import io.github.dualpassword.lockout.PendingAttempt;

import static org.assertj.core.api.Assertions.assertThat;

/** Unsettled attempts come out of their column as they went in, and there is always room for them. */
class PendingAttemptsTest {

    private static final long MAX_FAILURES = 10_000;

    @Property
    @Label("what is written is what is read")
    void whatIsWrittenIsWhatIsRead(@ForAll("columns") Column column) {
        String written = PendingAttempts.write(column.attempts(), column.givenBack(), column.countedFrom());

        assertThat(PendingAttempts.read(written, column.countedFrom())).isEqualTo(column.attempts());
        assertThat(PendingAttempts.readGivenBack(written, column.countedFrom())).isEqualTo(column.givenBack());
        assertThat(written).hasSizeLessThanOrEqualTo(PendingAttempts.MAX_CHARACTERS);
    }

    @Test
    void noAttemptsNeedNoText() {
        assertThat(PendingAttempts.write(List.of(), List.of(), 7)).isNull();
        assertThat(PendingAttempts.read(null, 7)).isEmpty();
        assertThat(PendingAttempts.readGivenBack(null, 7)).isEmpty();
    }

    /** The limit is the highest a realm can set, and the clock was set back by a century after the first attempt. */
    @Test
    void asManyAttemptsAsCanBePendingFitIntoTheColumn() {
        long countedFrom = Long.MAX_VALUE - MAX_FAILURES;
        long first = MAX_FAILURES - LockoutRules.MAX_PENDING;
        long late = Instant.parse("2099-12-31T23:59:59.999Z").toEpochMilli();
        List<PendingAttempt> attempts = LongStream.rangeClosed(1, LockoutRules.MAX_PENDING)
                .mapToObj(number -> new PendingAttempt(countedFrom + first + number, number == 1 ? late : number))
                .toList();

        String written = PendingAttempts.write(attempts, List.of(), countedFrom);

        assertThat(written).hasSizeLessThanOrEqualTo(PendingAttempts.MAX_CHARACTERS);
        assertThat(PendingAttempts.read(written, countedFrom)).isEqualTo(attempts);
    }

    @Provide
    Arbitrary<Column> columns() {
        Arbitrary<Long> countedFrom = Arbitraries.longs().between(0, Long.MAX_VALUE - MAX_FAILURES);
        Arbitrary<List<Long>> distances = Arbitraries.longs()
                .between(1, MAX_FAILURES)
                .set()
                .ofMinSize(1)
                .ofMaxSize(LockoutRules.MAX_PENDING)
                .map(numbers -> numbers.stream().sorted().toList());
        long end = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();
        Arbitrary<Integer> unsettled = Arbitraries.integers().between(1, LockoutRules.MAX_PENDING);
        Arbitrary<List<Long>> times = Arbitraries.longs().between(0, end).list().ofSize(LockoutRules.MAX_PENDING);
        return Combinators.combine(countedFrom, distances, unsettled, times).as(Column::of);
    }

    /** Attempts as a row can hold them: unsettled ones first, the others given back. */
    record Column(long countedFrom, List<PendingAttempt> attempts, List<Long> givenBack) {

        static Column of(long countedFrom, List<Long> distances, int unsettled, List<Long> times) {
            int settled = Math.min(unsettled, distances.size());
            List<PendingAttempt> attempts = new ArrayList<>();
            for (int i = 0; i < settled; i++) {
                attempts.add(new PendingAttempt(countedFrom + distances.get(i), times.get(i)));
            }
            List<Long> givenBack = distances.subList(settled, distances.size()).stream()
                    .map(distance -> countedFrom + distance)
                    .toList();
            return new Column(countedFrom, List.copyOf(attempts), givenBack);
        }
    }
}
