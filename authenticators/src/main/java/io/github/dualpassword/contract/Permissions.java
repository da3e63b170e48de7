package io.github.dualpassword.contract;

import java.util.Optional;

import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.PermissionMatrix;
import io.github.dualpassword.policy.UserType;

/**
 * Whether an operator may carry out an operation on a target: a pure function of the matrix and the two (requirements
 * 2.A). Asked for every single target at the moment of execution.
 */
public final class Permissions {

    private Permissions() {}

    /** Why not; nothing when it is allowed. */
    public static Optional<Denial> deny(PermissionMatrix matrix, Party operator, Operation operation, Party target) {
        if (operator.contract().isEmpty() || operator.type().isEmpty()) {
            return Optional.of(Denial.OPERATOR_NOT_ENTITLED);
        }
        UserType operatorType = operator.type().get();
        boolean oneself = operator.userId().equals(target.userId());
        if (oneself && !matrix.allowsOnOneself(operatorType, operation)) {
            return Optional.of(Denial.ONESELF);
        }
        if (!oneself && !sameContract(operator, target)) {
            return Optional.of(Denial.NOT_IN_CONTRACT);
        }
        if (target.adminRights() == AdminRights.HELD) {
            return Optional.of(Denial.KEYCLOAK_ADMINISTRATOR);
        }
        if (oneself) {
            return Optional.empty();
        }
        return allowed(
                target.type()
                        .filter(type -> matrix.allows(operatorType, operation, type))
                        .isPresent(),
                Denial.NOT_PERMITTED);
    }

    /** Whether an operator has anything to do with an operation at all: what a menu offers. */
    public static Optional<Denial> denyAll(PermissionMatrix matrix, Party operator, Operation operation) {
        if (operator.contract().isEmpty() || operator.type().isEmpty()) {
            return Optional.of(Denial.OPERATOR_NOT_ENTITLED);
        }
        return allowed(matrix.allowsOnAnybody(operator.type().get(), operation), Denial.NOT_PERMITTED);
    }

    private static boolean sameContract(Party operator, Party target) {
        return target.contract().map(Contract::id).equals(operator.contract().map(Contract::id));
    }

    private static Optional<Denial> allowed(boolean allowed, Denial otherwise) {
        return allowed ? Optional.empty() : Optional.of(otherwise);
    }
}
