package io.github.dualpassword.useradministration.history;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.dualpassword.audit.OperationFilter;
import io.github.dualpassword.audit.OwnOperation;
import io.github.dualpassword.policy.Operation;

/**
 * Which lines of the history are shown, as far as the reader may choose.
 *
 * @param scope whose; more than the reader may read is never shown, whatever stands here
 * @param period when
 * @param sought what of that
 */
record HistoryFilter(Scope scope, Period period, OperationFilter sought) {

    /** Ids of the operations that can be looked for. */
    static final List<String> OPERATIONS = Stream.concat(
                    Stream.of(Operation.RELEASE_PASSWORD, Operation.SERVICE_STOP, Operation.CHANGE_PASSWORDS)
                            .map(Operation::id),
                    Stream.of(OwnOperation.values()).map(OwnOperation::id))
            .toList();

    /** What a form looks for; an operation that it does not offer is none. */
    static OperationFilter sought(String operator, String target, String operation) {
        return new OperationFilter(
                operator,
                target,
                Optional.of(operation).filter(OPERATIONS::contains).orElse(""));
    }
}
