package io.github.dualpassword.useradministration.history;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.dualpassword.audit.NamedPart;
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

    /** Ids of the operations that can be looked for, each followed by the parts of it that have a name of their own. */
    static final List<String> OPERATIONS = Stream.concat(
                    Stream.of(
                            Operation.RELEASE_PASSWORD.id(),
                            Operation.SERVICE_STOP.id(),
                            NamedPart.SERVICE_STOP_LIFTED.id(),
                            Operation.CHANGE_PASSWORDS.id(),
                            Operation.RELEASE_OTP.id(),
                            Operation.REVOKE_TOKEN.id(),
                            Operation.REVOKE_PASSKEYS.id(),
                            Operation.PRE_LOGIN_UNLOCK.id(),
                            Operation.PRE_LOGIN_RESET.id(),
                            Operation.PRE_LOGIN_RELEASE_OTP.id()),
                    Stream.of(OwnOperation.values()).flatMap(HistoryFilter::withItsParts))
            .toList();

    private static Stream<String> withItsParts(OwnOperation operation) {
        return operation == OwnOperation.OWN_PASSWORDS_CHANGED
                ? Stream.of(operation.id(), NamedPart.FORCED_CHANGE.id(), NamedPart.EXPIRY_CHANGE.id())
                : Stream.of(operation.id());
    }

    /** What a form looks for; an operation that it does not offer is none. */
    static OperationFilter sought(String operator, String target, String operation) {
        return new OperationFilter(
                operator,
                target,
                Optional.of(operation).filter(OPERATIONS::contains).orElse(""));
    }
}
