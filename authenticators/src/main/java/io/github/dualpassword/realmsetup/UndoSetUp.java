package io.github.dualpassword.realmsetup;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.github.dualpassword.goodsettings.GoodSettings;
import io.github.dualpassword.housekeeping.Housekeeping;
import io.github.dualpassword.housekeeping.Housekeeping.Restrictions;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.realmsetup.ItemChange.Outcome;
import io.github.dualpassword.realmsetup.SetUpRefusedException.Reason;
import io.github.dualpassword.storage.Storage;

/** The way back from the set-up of the realm in the session's context, within the session's transaction. */
public record UndoSetUp(KeycloakSession session, RealmModel realm) {

    public static UndoSetUp of(KeycloakSession session) {
        return new UndoSetUp(session, session.getContext().getRealm());
    }

    /**
     * What undoing would do; changes nothing. Where no set-up has written anything, no item goes back; what needs the JAR is
     * named all the same.
     */
    public UndoPlan plan() {
        List<WrittenItem> rows = Storage.of(session, WrittenItems.class).of(realm.getId());
        RealmParts parts = RealmParts.of(session, realm);
        List<ItemChange> changes =
                UndoRules.changes(rows.stream().map(row -> standing(row, parts)).toList());
        Set<SetUpItem> gone = gone(changes);
        Restrictions restrictions = Storage.of(session, Housekeeping.class)
                .restrictionsOfRealm(realm.getId(), new CurrentRealm(session, realm).now());
        return new UndoPlan(
                changes, stillNeedJar(gone), restrictions.suspensions(), restrictions.stops(), pendingUsers(gone));
    }

    /**
     * Carries it out: all of it or nothing.
     *
     * @param freed how many restrictions the caller accepts to end
     * @param may whether the caller has a permission
     * @param expected whether this is the plan that the caller wants carried out
     * @return what it has done
     * @throws SetUpRefusedException when it is not to be done
     */
    UndoPlan carryOut(long freed, Predicate<Permission> may, Predicate<UndoPlan> expected) {
        UndoPlan plan = plan();
        if (plan.changes().isEmpty()) {
            throw new SetUpRefusedException(
                    Reason.NOTHING_WRITTEN, "No set-up has written anything in this realm that could go back.");
        }
        Refusals.demandPermissions(plan.needs(), may);
        Refusals.demandExpected(plan, expected);
        Refusals.demandNoConflict(plan.changes());
        if (plan.freed() > freed) {
            throw new SetUpRefusedException(
                    Reason.RESTRICTIONS_WOULD_END,
                    ("%d credentials are suspended and %d users are stopped; Keycloak alone lets them all log in. Nothing was"
                                    + " changed. Disable in Keycloak who must stay out, and say freed=%d.")
                            .formatted(plan.suspensions(), plan.stops(), plan.freed()));
        }
        Set<SetUpItem> gone = gone(plan.changes());
        plan.pendingUsers().forEach(user -> forgetActions(user, actions(gone)));
        plan.changes().forEach(change -> carryOut(change, RealmParts.of(session, realm)));
        // Nobody has to be told that settings are gone; what stays is good from the next look on.
        Storage.of(session, GoodSettings.class).forget(realm.getId());
        return plan;
    }

    private void carryOut(ItemChange change, RealmParts parts) {
        if (change.isChange()) {
            parts.of(change.item()).write(change.item().key(), change.to());
        }
        if (change.outcome() != Outcome.KEPT) {
            Storage.of(session, WrittenItems.class).forget(realm.getId(), change.item());
        }
    }

    private static UndoRules.Standing standing(WrittenItem row, RealmParts parts) {
        RealmPart part = parts.of(row.item());
        String key = row.item().key();
        return new UndoRules.Standing(
                row,
                part.read(key),
                part.hindrance(key, row.former()),
                row.former().isEmpty() ? part.uses(key) : List.of());
    }

    /** What is taken away altogether. */
    private static Set<SetUpItem> gone(List<ItemChange> changes) {
        return changes.stream()
                .filter(ItemChange::isChange)
                .filter(change -> change.to().isEmpty())
                .map(ItemChange::item)
                .collect(Collectors.toSet());
    }

    private List<String> stillNeedJar(Set<SetUpItem> gone) {
        Set<SetUpItem> needs = new TreeSet<>(new JarNeeds(session, realm).items());
        needs.removeAll(gone);
        return needs.stream().map(SetUpItem::name).toList();
    }

    private List<String> pendingUsers(Set<SetUpItem> gone) {
        return Storage.of(session, PendingActions.class).usersWith(realm.getId(), actions(gone));
    }

    private static List<String> actions(Set<SetUpItem> gone) {
        return gone.stream()
                .filter(item -> item.kind() == ItemKind.REQUIRED_ACTION)
                .map(SetUpItem::key)
                .sorted()
                .toList();
    }

    private void forgetActions(String userId, Collection<String> actions) {
        Optional<UserModel> user = new CurrentRealm(session, realm).user(userId);
        user.ifPresent(present -> actions.forEach(present::removeRequiredAction));
    }
}
