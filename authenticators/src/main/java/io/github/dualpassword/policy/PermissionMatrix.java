package io.github.dualpassword.policy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which operations a type of user may carry out on which types of users of the same contract (requirements 2.A, A04).
 * Data, not code: a realm has a setting for each row.
 *
 * @param rows one for every operation
 */
public record PermissionMatrix(Map<Operation, PermissionRow> rows) {

    public PermissionMatrix {
        Map<Operation, PermissionRow> copy = new EnumMap<>(rows);
        if (copy.size() != Operation.values().length) {
            throw new IllegalArgumentException("A row is missing: there are only " + copy.keySet());
        }
        rows = Collections.unmodifiableMap(copy);
    }

    /** Whether an operator may carry it out on another user of the same contract. */
    public boolean allows(UserType operator, Operation operation, UserType target) {
        return rows.get(operation).allows(operator, target);
    }

    /** Whether an operator may carry it out on himself or herself. */
    public boolean allowsOnOneself(UserType operator, Operation operation) {
        return rows.get(operation).allowsOnOneself(operator);
    }

    /** Whether an operator may carry it out on anybody at all. */
    public boolean allowsOnAnybody(UserType operator, Operation operation) {
        return rows.get(operation).targets().containsKey(operator);
    }
}
