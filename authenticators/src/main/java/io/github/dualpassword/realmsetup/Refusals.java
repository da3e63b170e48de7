package io.github.dualpassword.realmsetup;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.github.dualpassword.policy.ReferenceProfile;
import io.github.dualpassword.realmsetup.ItemChange.Outcome;
import io.github.dualpassword.realmsetup.SetUpRefusedException.Reason;

/** What keeps a plan from being carried out. */
final class Refusals {

    private Refusals() {}

    static void demandPermissions(Collection<Permission> needs, Predicate<Permission> may) {
        List<String> missing = needs.stream()
                .filter(permission -> !may.test(permission))
                .map(Permission::id)
                .toList();
        if (!missing.isEmpty()) {
            throw new SetUpRefusedException(
                    Reason.NOT_ALLOWED,
                    "These permissions are missing: %s. Nothing was changed.".formatted(String.join(", ", missing)));
        }
    }

    static <T> void demandExpected(T plan, Predicate<T> expected) {
        if (!expected.test(plan)) {
            throw new SetUpRefusedException(
                    Reason.CHANGED_MEANWHILE,
                    "The realm has been changed since the plan was read, so something else would be done by now. Nothing was"
                            + " changed; read the plan again.");
        }
    }

    /** @param other as what else the realm is set up; empty where it is not */
    static void demandNoOther(Optional<ReferenceProfile> other) {
        other.map(SetUpPlanRules::otherProfile).ifPresent(sentence -> {
            throw new SetUpRefusedException(Reason.OTHER_PROFILE, "Nothing was changed. " + sentence);
        });
    }

    static void demandNoConflict(List<ItemChange> changes) {
        String conflicts = changes.stream()
                .filter(change -> change.outcome() == Outcome.CONFLICT)
                .map(change ->
                        "%s: %s".formatted(change.item().name(), change.reason().orElse("")))
                .collect(Collectors.joining(" "));
        if (!conflicts.isEmpty()) {
            throw new SetUpRefusedException(Reason.CONFLICT, "Nothing was changed. " + conflicts);
        }
    }
}
