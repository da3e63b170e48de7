package io.github.dualpassword.useradministration.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Item;

/** 変更後サービス状態: what a user shall be afterwards, as one value (D06, decision 21). */
enum StateAfter {
    /** 利用可能: both suspensions end, and a service stop that the operator may lift. One-time passwords are untouched. */
    USABLE("usable", Operation.RELEASE_PASSWORD),
    /** 利用停止: the user's service is stopped. */
    STOPPED("stopped", Operation.SERVICE_STOP);

    private final String id;
    private final Operation operation;

    StateAfter(String id, Operation operation) {
        this.id = id;
        this.operation = operation;
    }

    /** Value of the selector. */
    String id() {
        return id;
    }

    /** What an operator must be permitted to do for it. */
    Operation operation() {
        return operation;
    }

    /**
     * What a state becomes.
     *
     * @param ended what of it comes to its end where the user becomes usable
     */
    List<Item> from(List<Item> before, Set<Item> ended) {
        List<Item> kept = before.stream()
                .filter(item -> item != Item.USABLE && !ended.contains(item))
                .collect(Collectors.toCollection(ArrayList::new));
        if (this == STOPPED && !kept.contains(Item.SERVICE_STOPPED)) {
            kept.add(Item.SERVICE_STOPPED);
        }
        return ServiceState.orUsable(kept.stream().sorted().toList());
    }

    static Optional<StateAfter> byId(String id) {
        return Arrays.stream(values()).filter(state -> state.id.equals(id)).findFirst();
    }
}
