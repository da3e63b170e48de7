package io.github.dualpassword.useradministration.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.Password;
import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.contract.Permissions;
import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.policy.AdministrationSettings;
import io.github.dualpassword.policy.AfterReset;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Item;
import io.github.dualpassword.useradministration.TargetState;

/**
 * What a change does to the suspension of the changed passwords: nothing, as in the documents, or its end, where the realm
 * says so and the operator may release (E18, decision 5).
 */
final class ReleaseAfterReset {

    private final KeycloakSession job;
    private final OperatorAndTarget both;
    private final Lockout lockout;

    ReleaseAfterReset(KeycloakSession job, OperatorAndTarget both, Lockout lockout) {
        this.job = job;
        this.both = both;
        this.lockout = lockout;
    }

    /** @return the states before and after, for the history */
    Map<String, String> of(Set<Password> changed) {
        ServiceState before = TargetState.of(job, both.target());
        List<Item> after = new ArrayList<>(before.items());
        if (mayRelease()) {
            for (Password password : new TreeSet<>(changed)) {
                if (before.of(password.credential()).standing() != Standing.USABLE) {
                    lockout.releaseWithin(job, both.target(), password.credential());
                    after.removeAll(ServiceState.suspended(password.credential()));
                }
            }
        }
        return OperationFacts.states(before.words(), ServiceState.words(ServiceState.orUsable(after)));
    }

    private boolean mayRelease() {
        RealmPolicy policy = CurrentRealm.of(job).policy();
        return policy.get(AdministrationSettings.AFTER_RESET) == AfterReset.IS_RELEASED
                && Permissions.deny(
                                policy.permissions(),
                                both.operatorParty(),
                                Operation.RELEASE_PASSWORD,
                                both.targetParty())
                        .isEmpty();
    }
}
