package io.github.dualpassword.useradministration.release;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.dualpassword.Password;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Item;

/** 変更後サービス状態: what a user shall be afterwards, as one value (D06, decision 21). */
enum StateAfter {
    /** 利用可能: both suspensions end, and a service stop that the operator may lift. One-time passwords are untouched. */
    USABLE,
    /** 利用停止: the user's service is stopped. */
    STOPPED;

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

    /** Whether it is so already: then there is nothing to do. */
    boolean isReached(List<Item> state) {
        return switch (this) {
            case USABLE -> state.contains(Item.USABLE);
            case STOPPED -> state.contains(Item.SERVICE_STOPPED);
        };
    }

    /** What {@link #from} makes of a state by what an operator is permitted to do with the target. */
    List<Item> foreseen(List<Item> before, Predicate<Operation> permitted) {
        Set<Item> ended = EnumSet.noneOf(Item.class);
        if (this == USABLE) {
            Stream.of(Password.values())
                    .map(Password::credential)
                    .map(ServiceState::suspended)
                    .forEach(ended::addAll);
            if (permitted.test(Operation.SERVICE_STOP)) {
                ended.add(Item.SERVICE_STOPPED);
            }
        }
        return from(before, ended);
    }
}
