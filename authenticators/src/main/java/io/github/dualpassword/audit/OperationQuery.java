package io.github.dualpassword.audit;

import java.util.Optional;

/**
 * Which part of the operation history is wanted. Made from who asks, never from what somebody sends.
 *
 * @param contractId the contract whose history it is; empty for somebody who stands for none
 * @param personId only what this person did, or what was done to this person: in the contract, and while the person stood
 *     for none; empty for everybody in the contract
 * @param from the first moment, milliseconds since the epoch
 * @param to the moment after the last one, milliseconds since the epoch
 */
public record OperationQuery(Optional<String> contractId, Optional<String> personId, long from, long to) {

    public OperationQuery {
        if (contractId.isEmpty() && personId.isEmpty()) {
            throw new IllegalArgumentException("Neither a contract nor a person");
        }
    }
}
