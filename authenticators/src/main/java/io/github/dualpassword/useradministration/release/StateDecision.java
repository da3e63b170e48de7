package io.github.dualpassword.useradministration.release;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.dualpassword.Password;
import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Item;
import io.github.dualpassword.useradministration.TargetRefusal;
import io.github.dualpassword.useradministration.TargetResult;

/** What is done to one target whose state shall change: the outcome of {@link StateRules}. */
sealed interface StateDecision {

    /** What stands in the history when it was carried out. */
    TargetResult result(ServiceState before);

    /** The target is so already. */
    record NothingToDo() implements StateDecision {

        @Override
        public TargetResult result(ServiceState before) {
            return TargetResult.nothingToDo(states(before.items(), before.items()));
        }
    }

    /** Nothing is changed. */
    record Refused(TargetRefusal reason) implements StateDecision {

        @Override
        public TargetResult result(ServiceState before) {
            return TargetResult.refused(reason, states(before.items(), before.items()));
        }
    }

    /**
     * What keeps the target from working ends, as far as this operator may end it.
     *
     * @param passwords whose suspensions are released
     * @param stop whether the service stop is lifted
     */
    record Release(List<Password> passwords, ServiceStopAfter stop) implements StateDecision {

        @Override
        public TargetResult result(ServiceState before) {
            Set<Item> ended = EnumSet.noneOf(Item.class);
            passwords.forEach(password -> ended.addAll(ServiceState.suspended(password.credential())));
            if (stop == ServiceStopAfter.LIFTED) {
                ended.add(Item.SERVICE_STOPPED);
            }
            Map<String, String> facts =
                    new HashMap<>(states(before.items(), StateAfter.USABLE.from(before.items(), ended)));
            if (!passwords.isEmpty()) {
                facts.put(OperationFacts.CREDENTIALS, Password.ids(passwords));
            }
            return TargetResult.done(facts);
        }
    }

    /** The target's service is stopped. */
    record Stop() implements StateDecision {

        @Override
        public TargetResult result(ServiceState before) {
            return TargetResult.done(states(before.items(), StateAfter.STOPPED.from(before.items(), Set.of())));
        }
    }

    /** What a release does to a service stop. */
    enum ServiceStopAfter {
        LIFTED,
        UNTOUCHED
    }

    private static Map<String, String> states(List<Item> before, List<Item> after) {
        return OperationFacts.states(ServiceState.words(before), ServiceState.words(after));
    }
}
