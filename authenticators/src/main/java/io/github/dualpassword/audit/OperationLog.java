package io.github.dualpassword.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.dualpassword.policy.Operation;

/** Stores the operation history. Bound to one database transaction. */
public interface OperationLog {

    /** Adds a line in the transaction of the operation that it records. */
    void add(String realmId, OperationRecord operation);

    /** The same for a line that comes back from elsewhere; what is there already stays as it is. */
    void addUnlessThere(String realmId, OperationRecord operation);

    /**
     * Waits for another transaction that reads lines into the history of the realm, and then keeps others from it until this
     * one ends. To be called first in a transaction, so that everything read afterwards is current.
     *
     * @throws RuntimeException when it is not free in time
     */
    void lock(String realmId);

    /** All lines behind a position, in the order in which they were written. @param max the maximum number of lines */
    List<OperationRecord> after(String realmId, HistoryPosition position, int max);

    /** Ids of the realms to which lines belong, by the ids of the lines; those that are not there are missing. */
    Map<String, String> realmsOf(Collection<String> ids);

    /** Lines, newest first, without those of users for whom there was nothing to do. @param max the maximum number of lines, starting at {@code first} */
    List<OperationRecord> find(String realmId, OperationQuery query, int first, int max);

    /** How many of them there are. */
    long count(String realmId, OperationQuery query);

    /** Lines of one execution, ordered by the login IDs of their targets. */
    List<OperationRecord> execution(String realmId, String execution, int first, int max);

    /**
     * Whether an operation was carried out on somebody lately.
     *
     * @param targetId Keycloak's id of the target
     * @param since milliseconds since the epoch, exclusive
     */
    boolean wasDone(String realmId, Operation operation, String targetId, long since);

    /** The number of lines of an execution by outcome. */
    long countExecution(String realmId, String execution, Optional<OperationOutcome> outcome);
}
