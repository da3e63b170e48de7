package io.github.dualpassword.realmsetup;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.github.dualpassword.policy.ReferenceProfile;

/**
 * What a set-up makes of each of its items, in the order in which they are written.
 *
 * @param profile what the realm is set up as
 */
public record SetUpPlan(ReferenceProfile profile, List<ItemChange> changes) {

    /** Keycloak's own permissions without which nobody carries it out. */
    public Set<Permission> needs() {
        Set<Permission> needs = EnumSet.of(Permission.MANAGE_REALM);
        changes.stream()
                .filter(ItemChange::isChange)
                .map(change -> change.item().kind().permission())
                .forEach(needs::add);
        return needs;
    }
}
