package io.github.dualpassword.useradministration.release;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.dualpassword.Credential;
import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.useradministration.RefusedTarget;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Item;
import io.github.dualpassword.useradministration.StepResult;

/** What is done to one target whose state shall change: the outcome of {@link StateRules}. */
sealed interface StateDecision {

    /** What stands in the history when it was carried out. */
    StepResult result(ServiceState before);

    /** The target is so already. */
    record NothingToDo() implements StateDecision {

        @Override
        public StepResult result(ServiceState before) {
            return StepResult.nothingToDo(states(before.items(), before.items()));
        }
    }

    /** Nothing is changed. */
    record Refused(RefusedTarget reason) implements StateDecision {

        @Override
        public StepResult result(ServiceState before) {
            return StepResult.refused(reason, states(before.items(), before.items()));
        }
    }

    /**
     * What keeps the target from working ends, as far as this operator may end it.
     *
     * @param credentials whose suspensions are released
     * @param stop whether the service stop is lifted
     */
    record Release(List<Credential> credentials, ServiceStopAfter stop) implements StateDecision {

        @Override
        public StepResult result(ServiceState before) {
            Set<Item> ended = EnumSet.noneOf(Item.class);
            credentials.forEach(credential -> ended.addAll(ServiceState.suspended(credential)));
            if (stop == ServiceStopAfter.LIFTED) {
                ended.add(Item.SERVICE_STOPPED);
            }
            Map<String, String> facts =
                    new HashMap<>(states(before.items(), StateAfter.USABLE.from(before.items(), ended)));
            if (!credentials.isEmpty()) {
                facts.put(
                        OperationFacts.CREDENTIALS,
                        credentials.stream().map(Credential::id).collect(Collectors.joining(",")));
            }
            return StepResult.done(facts);
        }
    }

    /** The target's service is stopped. */
    record Stop() implements StateDecision {

        @Override
        public StepResult result(ServiceState before) {
            return StepResult.done(states(before.items(), StateAfter.STOPPED.from(before.items(), Set.of())));
        }
    }

    /** What a release does to a service stop. */
    enum ServiceStopAfter {
        LIFTED,
        UNTOUCHED
    }

    private static Map<String, String> states(List<Item> before, List<Item> after) {
        return Map.of(
                OperationFacts.STATE_BEFORE,
                ServiceState.words(before),
                OperationFacts.STATE_AFTER,
                ServiceState.words(after));
    }
}
