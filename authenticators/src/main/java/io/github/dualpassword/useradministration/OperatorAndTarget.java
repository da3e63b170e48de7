package io.github.dualpassword.useradministration;

import org.keycloak.models.UserModel;

import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.Party;
import io.github.dualpassword.contract.Permissions;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.PermissionMatrix;

/**
 * The two sides of an operation that is allowed between them.
 *
 * @param contract theirs
 * @param operator who does it
 * @param operatorParty the same, as permissions see it
 * @param target on whom
 * @param targetParty the same, as permissions see it
 */
public record OperatorAndTarget(
        Contract contract, UserModel operator, Party operatorParty, UserModel target, Party targetParty) {

    /** Whether another operation is allowed between them, too. */
    public boolean permits(PermissionMatrix matrix, Operation operation) {
        return Permissions.deny(matrix, operatorParty, operation, targetParty).isEmpty();
    }
}
