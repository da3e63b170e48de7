package io.github.dualpassword.contract;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.PermissionMatrix;
import io.github.dualpassword.policy.UserType;

/** Whom pages and mails name as those who can help: a pure function of the matrix. */
public final class Entitled {

    private Entitled() {}

    /**
     * Types of users who may carry out an operation on each of these users; none where only the bank may.
     *
     * @param targets what they are
     */
    public static List<UserType> types(PermissionMatrix matrix, Operation operation, Collection<MemberRoles> targets) {
        return Stream.of(UserType.values())
                .filter(operator -> targets.stream()
                        .allMatch(target -> target.adminRights() == AdminRights.NONE
                                && target.type()
                                        .filter(type -> matrix.allows(operator, operation, type))
                                        .isPresent()))
                .toList();
    }
}
