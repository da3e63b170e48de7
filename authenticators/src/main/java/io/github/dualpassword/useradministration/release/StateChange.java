package io.github.dualpassword.useradministration.release;

import java.util.List;
import java.util.Set;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.contract.ContractMembers;
import io.github.dualpassword.contract.Permissions;
import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.PermissionMatrix;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.servicestop.ServiceStop;
import io.github.dualpassword.servicestop.StoppedUser;
import io.github.dualpassword.sessionend.SessionEnd;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.useradministration.Member;
import io.github.dualpassword.useradministration.Members;
import io.github.dualpassword.useradministration.Operator;
import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.TargetResult;
import io.github.dualpassword.useradministration.TargetWork;
import io.github.dualpassword.useradministration.release.StateDecision.Release;
import io.github.dualpassword.useradministration.release.StateDecision.ServiceStopAfter;
import io.github.dualpassword.useradministration.release.StateRules.OtherMasters;
import io.github.dualpassword.useradministration.release.StateRules.TargetNow;

/**
 * Makes one user usable, or stops one user's service, if the user is still in the state that was selected: reads what
 * {@link StateRules} decide by, and carries out what they decide.
 */
final class StateChange implements TargetWork {

    private final StateAfter wanted;
    private final String selected;

    /**
     * A change that an operator has confirmed.
     *
     * @param selected the state that was shown to the operator, as {@link ServiceState#words()}
     */
    StateChange(StateAfter wanted, String selected) {
        this.wanted = wanted;
        this.selected = selected;
    }

    @Override
    public TargetResult on(KeycloakSession job, OperatorAndTarget both, Lockout lockout) {
        ServiceState before = state(job, both);
        StateDecision decision = StateRules.decide(
                wanted,
                selected,
                new TargetNow(before, both.targetParty().type(), permitted(job, both)),
                new OtherMasters(() -> otherMasters(job, both), master -> canConfirm(job, master)));
        if (decision instanceof Release release) {
            carryOut(release, job, both, lockout);
        } else if (decision instanceof StateDecision.Stop) {
            stop(job, both);
        }
        return decision.result(before);
    }

    private static void carryOut(Release release, KeycloakSession job, OperatorAndTarget both, Lockout lockout) {
        release.passwords().forEach(password -> lockout.releaseWithin(job, both.target(), password.credential()));
        if (release.stop() == ServiceStopAfter.LIFTED) {
            StoppedUser.lift(job, both.target().getId());
        }
    }

    private static void stop(KeycloakSession job, OperatorAndTarget both) {
        StoppedUser.stop(
                job,
                new ServiceStop(
                        both.target().getId(),
                        both.operator().getId(),
                        ServiceStop.SetBy.OPERATOR,
                        CurrentRealm.of(job).now()));
        SessionEnd.request(job, both.target(), SessionEnd.Scope.SERVICE_STOP);
    }

    private static List<Member> otherMasters(KeycloakSession job, OperatorAndTarget both) {
        Members.Of contract = Members.Of.contract(job, both.contract());
        List<String> others =
                Storage.of(job, ContractMembers.class)
                        .ofType(contract.realm(), contract.group(), UserType.MASTER)
                        .stream()
                        .filter(id -> !id.equals(both.target().getId()))
                        .toList();
        return Storage.of(job, Members.class).among(contract, others);
    }

    private static boolean canConfirm(KeycloakSession job, Member master) {
        return CurrentRealm.of(job)
                .user(master.userId())
                .filter(user -> Operator.hasUsableConfirmationPassword(job, user))
                .isPresent();
    }

    private static ServiceState state(KeycloakSession job, OperatorAndTarget both) {
        return Storage.of(job, Members.class)
                .among(
                        Members.Of.contract(job, both.contract()),
                        List.of(both.target().getId()))
                .stream()
                .findFirst()
                .map(Member::state)
                .orElseThrow(() -> new IllegalStateException("Not a member of the contract's group"));
    }

    /** Of what a change of the state depends on: whether a service stop may be lifted. */
    private static Set<Operation> permitted(KeycloakSession job, OperatorAndTarget both) {
        PermissionMatrix matrix = CurrentRealm.of(job).policy().permissions();
        return Permissions.deny(matrix, both.operatorParty(), Operation.SERVICE_STOP, both.targetParty())
                        .isEmpty()
                ? Set.of(Operation.SERVICE_STOP)
                : Set.of();
    }
}
