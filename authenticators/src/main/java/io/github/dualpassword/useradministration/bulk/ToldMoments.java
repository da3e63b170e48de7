package io.github.dualpassword.useradministration.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.useradministration.bulk.BulkOperation.ToldFrom;

/**
 * The moments that the lines of an execution tell, in words: people compare what they read, not milliseconds.
 *
 * @param byLine by the ids of the lines that tell one
 */
record ToldMoments(Map<String, String> byLine) {

    static ToldMoments of(List<OperationRecord> lines, Optional<ToldFrom> told, LongFunction<String> words) {
        return new ToldMoments(lines.stream()
                .filter(line -> line.outcome() == OperationOutcome.DONE)
                .filter(line -> fact(line, told).isPresent())
                .collect(Collectors.toMap(
                        OperationRecord::id,
                        line -> words.apply(Long.parseLong(fact(line, told).orElseThrow())))));
    }

    /** The one of all; empty where there is none, or where they differ. */
    String ofAll() {
        Set<String> different = Set.copyOf(byLine.values());
        return different.size() == 1 ? different.iterator().next() : "";
    }

    /** The one of this line, where it is not that of all; empty where there is none. */
    String of(OperationRecord line) {
        return ofAll().isEmpty() ? byLine.getOrDefault(line.id(), "") : "";
    }

    private static Optional<String> fact(OperationRecord line, Optional<ToldFrom> told) {
        return told.map(ToldFrom::fact).map(line.facts()::get);
    }
}
