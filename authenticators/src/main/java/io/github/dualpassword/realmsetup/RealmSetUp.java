package io.github.dualpassword.realmsetup;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.ReferenceProfile;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.realmsetup.SetUpRefusedException.Reason;
import io.github.dualpassword.storage.Storage;

/** The set-up of the realm in the session's context, within the session's transaction. */
public record RealmSetUp(KeycloakSession session, RealmModel realm) {

    public static RealmSetUp of(KeycloakSession session) {
        return new RealmSetUp(session, session.getContext().getRealm());
    }

    /** What the set-up would do; changes nothing. */
    public SetUpPlan plan(ReferenceProfile profile) {
        return plan(profile, new SetUpTargetReader(session, realm).target(profile), rules());
    }

    /**
     * Carries it out: all of it or nothing.
     *
     * @param may whether the caller has a permission
     * @param expected whether this is the plan that the caller wants carried out
     * @return what it has done
     * @throws SetUpRefusedException when it is not to be done
     */
    SetUpPlan carryOut(ReferenceProfile profile, Predicate<Permission> may, Predicate<SetUpPlan> expected) {
        SetUpTarget target = new SetUpTargetReader(session, realm).target(profile);
        SetUpPlanRules rules = rules();
        SetUpPlan plan = plan(profile, target, rules);
        Refusals.demandPermissions(plan.needs(), may);
        Refusals.demandExpected(plan, expected);
        Refusals.demandNoOther(other(profile));
        Refusals.demandNoConflict(plan.changes());
        RealmParts parts = RealmParts.of(session, realm, target);
        WrittenItems written = Storage.of(session, WrittenItems.class);
        long now = new CurrentRealm(session, realm).now();
        for (ItemChange change : plan.changes()) {
            if (change.isChange()) {
                Optional<String> former = rules.former(change);
                parts.of(change.item()).write(change.item().key(), change.to());
                written.keep(realm.getId(), new WrittenItem(change.item(), former, change.to(), profile, now));
            }
        }
        return plan;
    }

    /** What set-ups have written in this realm, in the order in which they are written, with what is there now. */
    public List<StandingItem> written() {
        RealmParts parts = RealmParts.of(session, realm);
        return rows().stream()
                .map(row -> new StandingItem(
                        row, parts.of(row.item()).read(row.item().key())))
                .toList();
    }

    private SetUpPlan plan(ReferenceProfile profile, SetUpTarget target, SetUpPlanRules rules) {
        if (realm.getName().equals(Config.getAdminRealm())) {
            throw new SetUpRefusedException(
                    Reason.ADMIN_REALM, "This is the realm of Keycloak's administrators, which is not set up.");
        }
        RealmParts parts = RealmParts.of(session, realm, target);
        Optional<ReferenceProfile> other = other(profile);
        return new SetUpPlan(
                profile,
                target.items().stream()
                        .map(wanted -> change(wanted, parts.of(wanted.item()), rules))
                        .map(change -> other.filter(as -> change.item().equals(SetUpPlanRules.PROFILE))
                                .map(as -> ItemChange.conflict(
                                        change.item(), change.from(), SetUpPlanRules.otherProfile(as)))
                                .orElse(change))
                        .toList());
    }

    /** As what else the realm is set up. */
    private Optional<ReferenceProfile> other(ReferenceProfile profile) {
        return SetUpPlanRules.setUpAs(
                        rows(), isMarked(), Optional.ofNullable(realm.getAttribute(SetUpPlanRules.PROFILE.key())))
                .filter(as -> as != profile);
    }

    private boolean isMarked() {
        return RealmPolicy.of(realm.getAttributes()).isSetUp();
    }

    private static ItemChange change(WantedItem wanted, RealmPart part, SetUpPlanRules rules) {
        String key = wanted.item().key();
        Optional<String> present = part.read(key);
        return rules.change(wanted, present, present.isEmpty() ? part.clash(key, wanted.value()) : Optional.empty());
    }

    private SetUpPlanRules rules() {
        List<WrittenItem> rows = rows();
        return new SetUpPlanRules(rows, SetUpPlanRules.standing(rows, isMarked()));
    }

    private List<WrittenItem> rows() {
        return Storage.of(session, WrittenItems.class).of(realm.getId());
    }
}
