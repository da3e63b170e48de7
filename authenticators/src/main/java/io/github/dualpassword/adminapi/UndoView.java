package io.github.dualpassword.adminapi;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.github.dualpassword.realmsetup.ItemChange.Outcome;
import io.github.dualpassword.realmsetup.UndoPlan;

/**
 * The way back from set-ups, or its dry run.
 *
 * @param changes what becomes of each item
 * @param stillNeedJar flows and required actions that keep the JAR from being taken out afterwards
 * @param suspendedCredentials how many suspensions end
 * @param stoppedUsers how many stops end
 * @param pendingUsers how many users are freed from what they had to do at their next login
 * @param pendingUserIds Keycloak's ids of these; missing where the caller may not view users
 * @param missingPermissions those that the caller would need as well
 */
public record UndoView(
        List<ItemChangeView> changes,
        List<String> stillNeedJar,
        long suspendedCredentials,
        long stoppedUsers,
        int pendingUsers,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<String> pendingUserIds,
        List<String> missingPermissions) {

    /** Who the users are. */
    enum Users {
        NAMED,
        COUNTED
    }

    static UndoView of(UndoPlan plan, List<String> missingPermissions, Users users) {
        return new UndoView(
                plan.changes().stream().map(ItemChangeView::of).toList(),
                plan.stillNeedJar(),
                plan.suspensions(),
                plan.stops(),
                plan.pendingUsers().size(),
                users == Users.NAMED ? plan.pendingUsers() : null,
                missingPermissions);
    }

    /** What an admin event tells. */
    static Map<String, Object> told(UndoPlan done) {
        return Map.of(
                "changes",
                SetUpView.changed(done.changes()),
                "kept",
                done.changes().stream()
                        .filter(change -> change.outcome() == Outcome.KEPT)
                        .map(ItemChangeView::of)
                        .toList(),
                "suspendedCredentials",
                done.suspensions(),
                "stoppedUsers",
                done.stops());
    }
}
