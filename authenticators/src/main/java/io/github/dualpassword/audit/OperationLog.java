package io.github.dualpassword.audit;

import java.util.List;
import java.util.Optional;

/** Where the operation history is kept. Bound to one database transaction. */
public interface OperationLog {

    /** Adds a line; it commits or vanishes with what it tells. */
    void add(String realmId, OperationRecord operation);

    /** Lines, the newest first. @param max at most this many, from {@code first} on */
    List<OperationRecord> find(String realmId, OperationQuery query, int first, int max);

    long count(String realmId, OperationQuery query);

    /** Lines of one execution, by the login IDs of their targets. */
    List<OperationRecord> execution(String realmId, String execution, int first, int max);

    /** How many lines of an execution have each outcome. */
    long countExecution(String realmId, String execution, Optional<OperationOutcome> outcome);
}
