package io.github.dualpassword.useradministration.release;

import io.github.dualpassword.Password;

import io.github.dualpassword.useradministration.bulk.BulkOperation.Choice;

import java.util.ArrayList;
import io.github.dualpassword.useradministration.bulk.BulkOperation.ChoiceWords;
import java.util.stream.Collectors;
import java.util.EnumSet;
import io.github.dualpassword.useradministration.bulk.BulkOperation.FollowUp;
import io.github.dualpassword.useradministration.ServiceState.Item;
import java.util.List;
import io.github.dualpassword.policy.Operation;
import java.util.Optional;
import java.util.function.Predicate;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.useradministration.ServiceState;
import java.util.Set;
import java.util.stream.Stream;
import io.github.dualpassword.useradministration.TargetWork;

/** 変更後サービス状態: what a user shall be afterwards, as one value (D06, decision 21). */
enum StateAfter implements Choice {
    /** 利用可能: both suspensions end, and a service stop that the operator may lift. One-time passwords are untouched. */
    USABLE(
            "usable",
            Operation.RELEASE_PASSWORD,
            new ChoiceWords(
                    "dualPasswordReleaseToUsable",
                    "",
                    "dualPasswordReleaseDone",
                    "dualPasswordReleaseOutcomeReleased",
                    "dualPasswordReleaseChangeAdvice")),
    /** 利用停止: the user's service is stopped. */
    STOPPED(
            "stopped",
            Operation.SERVICE_STOP,
            new ChoiceWords(
                    "dualPasswordReleaseToStopped",
                    "dualPasswordReleaseStopWarning",
                    "dualPasswordReleaseStopped",
                    "dualPasswordReleaseOutcomeStopped",
                    ""));

    private static final FollowUp CHANGE_OF_PASSWORDS = new FollowUp(
            Procedures.CHANGE_USER_PASSWORDS,
            Operation.CHANGE_PASSWORDS,
            "dualPasswordReleaseChangePasswords",
            "dualPasswordReleaseChangePasswordsOf");

    private final String id;
    private final Operation operation;
    private final ChoiceWords words;

    StateAfter(String id, Operation operation, ChoiceWords words) {
        this.id = id;
        this.operation = operation;
        this.words = words;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Operation operation() {
        return operation;
    }

    @Override
    public ChoiceWords words() {
        return words;
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

    @Override
    public List<Item> foreseen(List<Item> before, Predicate<Operation> permitted) {
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

    @Override
    public List<Item> remaining(List<Item> after) {
        return this == USABLE
                ? after.stream().filter(item -> item != Item.USABLE).toList()
                : List.of();
    }

    @Override
    public TargetWork work(String confirmed) {
        return new StateChange(this, confirmed);
    }

    @Override
    public boolean endsSessions() {
        return this == STOPPED;
    }

    @Override
    public Optional<FollowUp> followUp() {
        return this == USABLE ? Optional.of(CHANGE_OF_PASSWORDS) : Optional.empty();
    }
}
