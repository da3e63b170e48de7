package io.github.dualpassword.useradministration.release;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.github.dualpassword.Password;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.useradministration.Member;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Stop;
import io.github.dualpassword.useradministration.TargetRefusal;
import io.github.dualpassword.useradministration.release.StateDecision.ServiceStopAfter;

/** Whether and how the state of one target changes: a pure function of what is true at that moment (D06, decision 21). */
final class StateRules {

    private StateRules() {}

    /**
     * The target as just read, and what this operator may do with it.
     *
     * @param state what keeps the target from working
     * @param type empty when the target's roles give none
     * @param permitted what this operator may do with the target, as far as a change of the state depends on it
     */
    record TargetNow(ServiceState state, Optional<UserType> type, Set<Operation> permitted) {}

    /**
     * The other masters of a contract.
     *
     * @param canConfirm whether a master has a confirmation password that authorises anything; asked of one after the other
     */
    record OtherMasters(Supplier<List<Member>> members, Predicate<Member> canConfirm) {}

    /**
     * Decides it.
     *
     * @param selected the state that was shown to the operator, as {@link ServiceState#words()}
     * @param others the other masters of the contract; asked only when a master is stopped, because that takes queries
     */
    static StateDecision decide(StateAfter wanted, String selected, TargetNow target, OtherMasters others) {
        if (wanted.isReached(target.state().items())) {
            return new StateDecision.NothingToDo();
        }
        if (!target.state().items().equals(ServiceState.items(selected))) {
            return new StateDecision.Refused(TargetRefusal.STATE_CHANGED);
        }
        return switch (wanted) {
            case USABLE -> release(target);
            case STOPPED -> stop(target, others);
        };
    }

    private static StateDecision release(TargetNow target) {
        ServiceState state = target.state();
        List<Password> suspended = Arrays.stream(Password.values())
                .filter(password -> state.of(password.credential()).standing() != Standing.USABLE)
                .toList();
        boolean stopped = state.serviceStop() == Stop.STOPPED;
        boolean lifted = stopped && target.permitted().contains(Operation.SERVICE_STOP);
        if (suspended.isEmpty() && !lifted) {
            return new StateDecision.Refused(stopped ? TargetRefusal.STOP_NOT_LIFTED : TargetRefusal.STOPPED_BY_BANK);
        }
        return new StateDecision.Release(suspended, lifted ? ServiceStopAfter.LIFTED : ServiceStopAfter.UNTOUCHED);
    }

    /** Decision 16. */
    private static StateDecision stop(TargetNow target, OtherMasters others) {
        boolean master = target.type().filter(type -> type == UserType.MASTER).isPresent();
        return master && isLeftNobody(others)
                ? new StateDecision.Refused(TargetRefusal.LAST_MASTER)
                : new StateDecision.Stop();
    }

    /** Whether none of the other masters would be left to act for the contract. */
    static boolean isLeftNobody(OtherMasters others) {
        return others.members().get().stream()
                .filter(master -> canAct(master.state()))
                .noneMatch(others.canConfirm());
    }

    /** A temporary suspension ends by itself; all else needs somebody. */
    private static boolean canAct(ServiceState state) {
        return state.serviceStop() == Stop.NOT_STOPPED
                && state.bankStop() == Stop.NOT_STOPPED
                && Arrays.stream(Password.values())
                        .map(password -> state.of(password.credential()).standing())
                        .noneMatch(standing -> standing == Standing.PERMANENTLY_SUSPENDED);
    }
}
