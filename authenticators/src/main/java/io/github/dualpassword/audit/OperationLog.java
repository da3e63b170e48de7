package io.github.dualpassword.audit;

import java.util.List;
import java.util.Optional;

/** Stores the operation history. Bound to one database transaction. */
public interface OperationLog {

    /** Adds a line in the transaction of the operation that it records. */
    void add(String realmId, OperationRecord operation);

    /** Lines, newest first, without those of users for whom there was nothing to do. @param max the maximum number of lines, starting at {@code first} */
    List<OperationRecord> find(String realmId, OperationQuery query, int first, int max);

    /** How many of them there are. */
    long count(String realmId, OperationQuery query);

    /** Lines of one execution, ordered by the login IDs of their targets. */
    List<OperationRecord> execution(String realmId, String execution, int first, int max);

    /** The number of lines of an execution by outcome. */
    long countExecution(String realmId, String execution, Optional<OperationOutcome> outcome);
}
