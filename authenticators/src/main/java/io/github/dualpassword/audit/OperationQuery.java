package io.github.dualpassword.audit;

import java.util.Optional;

/**
 * Which part of the operation history is wanted.
 *
 * @param contractId the contract whose history it is; empty for that of one operator who stands for no contract
 * @param operatorId whose operations; empty for those of everybody in the contract
 * @param from the first moment, milliseconds since the epoch
 * @param to the moment after the last one, milliseconds since the epoch
 */
public record OperationQuery(Optional<String> contractId, Optional<String> operatorId, long from, long to) {}
