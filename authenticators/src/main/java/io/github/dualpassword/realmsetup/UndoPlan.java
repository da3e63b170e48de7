package io.github.dualpassword.realmsetup;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What becomes of a set-up when it is undone.
 *
 * @param changes of each item, in the order in which they go back
 * @param stillNeedJar what keeps the JAR from being taken out afterwards; names of flows and required actions, as those of
 *     items
 * @param suspensions credentials that are suspended now; Keycloak knows nothing of that
 * @param stops users whose service is stopped now; Keycloak knows nothing of that either
 * @param pendingUsers Keycloak's ids of users who have to do something at their next login that goes with the set-up
 */
public record UndoPlan(
        List<ItemChange> changes, List<String> stillNeedJar, long suspensions, long stops, List<String> pendingUsers) {

    /** How many restrictions end, so that somebody can log in who cannot now. */
    public long freed() {
        return suspensions + stops;
    }

    /** Keycloak's own permissions without which nobody carries it out. */
    public Set<Permission> needs() {
        Set<Permission> needs = EnumSet.of(Permission.MANAGE_REALM);
        changes.stream()
                .filter(ItemChange::isChange)
                .map(change -> change.item().kind().permission())
                .forEach(needs::add);
        if (!pendingUsers.isEmpty()) {
            needs.add(Permission.MANAGE_USERS);
        }
        return needs;
    }
}
