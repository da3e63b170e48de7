package io.github.dualpassword.audit;

import java.util.Optional;

/**
 * A query of the operation history. Its scope is derived from the reader, never from request parameters.
 *
 * @param contractId the contract whose history is read; empty for a reader without a contract
 * @param personId restricts the result to operations by or on this person, in the contract and while the person had none;
 *     empty for everybody in the contract
 * @param from the first moment, milliseconds since the epoch
 * @param to the moment after the last one, milliseconds since the epoch
 * @param filter what of that is looked for
 */
public record OperationQuery(
        Optional<String> contractId, Optional<String> personId, long from, long to, OperationFilter filter) {

    public OperationQuery {
        if (contractId.isEmpty() && personId.isEmpty()) {
            throw new IllegalArgumentException("Neither a contract nor a person");
        }
    }
}
