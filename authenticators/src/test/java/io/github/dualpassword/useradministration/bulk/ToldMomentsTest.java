package io.github.dualpassword.useradministration.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.useradministration.bulk.BulkOperation.ToldFrom;

import static org.assertj.core.api.Assertions.assertThat;

/** A moment that the result of an operation tells stands there once where it is the same for all, else with each. */
class ToldMomentsTest {

    private static final Optional<ToldFrom> TOLD = Optional.of(new ToldFrom("from", "advice", "outcome"));

    private static final OperationRecord FIRST = line("first", OperationOutcome.DONE, Map.of("from", "60000"));
    private static final OperationRecord SAME_MINUTE = line("second", OperationOutcome.DONE, Map.of("from", "60999"));
    private static final OperationRecord LATER = line("third", OperationOutcome.DONE, Map.of("from", "120000"));
    private static final OperationRecord REFUSED = line("fourth", OperationOutcome.REFUSED, Map.of());

    @Test
    void whatReadsTheSameIsToldOnce() {
        ToldMoments moments = of(List.of(FIRST, SAME_MINUTE, REFUSED));

        assertThat(moments.ofAll()).isEqualTo("minute 1");
        assertThat(List.of(moments.of(FIRST), moments.of(SAME_MINUTE), moments.of(REFUSED)))
                .containsOnly("");
    }

    @Test
    void whatDiffersIsToldWithEach() {
        ToldMoments moments = of(List.of(FIRST, LATER, REFUSED));

        assertThat(moments.ofAll()).isEmpty();
        assertThat(moments.of(FIRST)).isEqualTo("minute 1");
        assertThat(moments.of(LATER)).isEqualTo("minute 2");
        assertThat(moments.of(REFUSED)).isEmpty();
    }

    @Test
    void whereThereIsNoneNoneIsTold() {
        assertThat(of(List.of(REFUSED)).ofAll()).isEmpty();
        assertThat(ToldMoments.of(List.of(FIRST), Optional.empty(), millis -> "never")
                        .ofAll())
                .isEmpty();
        assertThat(of(List.of(line("refused", OperationOutcome.REFUSED, Map.of("from", "60000"))))
                        .ofAll())
                .isEmpty();
    }

    private static ToldMoments of(List<OperationRecord> lines) {
        return ToldMoments.of(lines, TOLD, millis -> "minute " + millis / 60_000);
    }

    private static OperationRecord line(String id, OperationOutcome outcome, Map<String, String> facts) {
        return new OperationRecord(
                id,
                Optional.of("contract"),
                0,
                Optional.of("execution"),
                Person.SYSTEM,
                Person.SYSTEM,
                "revoke-token",
                outcome,
                Optional.empty(),
                facts);
    }
}
