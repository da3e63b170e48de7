package io.github.dualpassword.adminapi;

import java.util.List;
import java.util.Map;

import io.github.dualpassword.realmsetup.ItemChange;
import io.github.dualpassword.realmsetup.SetUpPlan;

/**
 * A set-up, or its dry run.
 *
 * @param profile what the realm is set up as
 * @param changes what becomes of each item
 * @param missingPermissions those that the caller would need as well
 * @param findings of the set-up check afterwards; for a dry run, those of users who are there already
 */
public record SetUpView(
        String profile, List<ItemChangeView> changes, List<String> missingPermissions, List<FindingView> findings) {

    static SetUpView of(SetUpPlan plan, List<String> missingPermissions, List<FindingView> findings) {
        return new SetUpView(
                plan.profile().id(),
                plan.changes().stream().map(ItemChangeView::of).toList(),
                missingPermissions,
                findings);
    }

    /** Whether anything was changed at all. */
    static boolean isChange(List<ItemChange> changes) {
        return changes.stream().anyMatch(ItemChange::isChange);
    }

    /** What an admin event tells. */
    static Map<String, Object> told(SetUpPlan done) {
        return Map.of("profile", done.profile().id(), "changes", changed(done.changes()));
    }

    /** Those that were changed. */
    static List<ItemChangeView> changed(List<ItemChange> changes) {
        return changes.stream()
                .filter(ItemChange::isChange)
                .map(ItemChangeView::of)
                .toList();
    }
}
