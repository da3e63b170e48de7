package io.github.dualpassword.useradministration;

import java.util.Optional;

import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.Denial;
import io.github.dualpassword.contract.Party;
import io.github.dualpassword.contract.Permissions;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.PermissionMatrix;
import io.github.dualpassword.useradministration.ServiceState.Stop;

/**
 * The operator as just read in the transaction of a target, and whether the operation still goes on. Roles, contracts and
 * stops may have changed since the operator pressed the button, so nothing is taken over from then but the contract.
 *
 * @param party as permissions see the operator
 * @param serviceStop whether another operator has stopped the operator's service
 * @param bankStop whether the bank has switched the operator off
 */
record OperatorNow(Party party, Stop serviceStop, Stop bankStop) {

    /**
     * Why the operation is refused on a target, as a stable reason; empty when it is allowed.
     *
     * @param contractAtStart id of the contract in which the operation began; a target is worked on under its lock, so an
     *     operator who stands for another one by now must begin anew
     */
    Optional<String> deny(
            Optional<String> contractAtStart, PermissionMatrix matrix, Operation operation, Party target) {
        if (bankStop == Stop.STOPPED || serviceStop == Stop.STOPPED) {
            return Optional.of(TargetRefusal.OPERATOR_STOPPED.id());
        }
        if (!contractAtStart.equals(party.contract().map(Contract::id))) {
            return Optional.of(Denial.OPERATOR_NOT_ENTITLED.id());
        }
        return Permissions.deny(matrix, party, operation, target).map(Denial::id);
    }

    /**
     * Whether the history that the contract reads may name a target: nobody of another contract stands in it, and no id
     * that somebody made up.
     */
    static boolean mayName(Party operator, Party target) {
        return operator.contract().isPresent()
                && operator.contract()
                        .map(Contract::id)
                        .equals(target.contract().map(Contract::id));
    }
}
