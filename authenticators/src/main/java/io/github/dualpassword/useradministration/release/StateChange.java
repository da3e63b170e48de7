package io.github.dualpassword.useradministration.release;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.github.dualpassword.Credential;
import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.contract.ContractMembers;
import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.contract.Permissions;
import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.servicestop.ServiceStop;
import io.github.dualpassword.servicestop.ServiceStops;
import io.github.dualpassword.sessionend.SessionEnd;
import io.github.dualpassword.time.Clock;
import io.github.dualpassword.useradministration.Member;
import io.github.dualpassword.useradministration.Members;
import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.RefusedTarget;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Item;
import io.github.dualpassword.useradministration.ServiceState.Stop;
import io.github.dualpassword.useradministration.StepResult;
import io.github.dualpassword.useradministration.TargetWork;

/** Makes one user usable, or stops one user's service, if the user is still in the state that was selected. */
final class StateChange implements TargetWork {

    private final StateAfter wanted;
    private final String selected;

    /**
     * A change that an operator has confirmed.
     *
     * @param selected the state that the confirm page showed, as {@link ServiceState#code()}
     */
    StateChange(StateAfter wanted, String selected) {
        this.wanted = wanted;
        this.selected = selected;
    }

    @Override
    public StepResult on(KeycloakSession job, OperatorAndTarget both, Lockout lockout) {
        ServiceState before = state(job, both);
        Map<String, String> unchanged = facts(before.items(), before.items());
        boolean there = wanted == StateAfter.USABLE ? before.isUsable() : before.serviceStop() == Stop.STOPPED;
        if (there) {
            return StepResult.nothingToDo(unchanged);
        }
        if (!before.code().equals(selected)) {
            return StepResult.refused(RefusedTarget.STATE_CHANGED, unchanged);
        }
        return wanted == StateAfter.USABLE ? release(job, both, lockout, before) : stop(job, both, before);
    }

    private StepResult release(KeycloakSession job, OperatorAndTarget both, Lockout lockout, ServiceState before) {
        Set<Item> ended = EnumSet.noneOf(Item.class);
        List<String> credentials = new ArrayList<>();
        for (Credential credential : Credential.values()) {
            if (before.of(credential).standing() != Standing.USABLE) {
                lockout.releaseWithin(job, both.target(), credential);
                ended.addAll(ServiceState.suspended(credential));
                credentials.add(credential.id());
            }
        }
        if (before.serviceStop() == Stop.STOPPED && mayLift(job, both)) {
            job.getProvider(ServiceStops.class)
                    .lift(job.getContext().getRealm().getId(), both.target().getId());
            ended.add(Item.SERVICE_STOPPED);
        }
        Map<String, String> facts = new HashMap<>(facts(before.items(), wanted.from(before.items(), ended)));
        if (ended.isEmpty()) {
            return StepResult.refused(
                    before.serviceStop() == Stop.STOPPED
                            ? RefusedTarget.STOP_NOT_LIFTED
                            : RefusedTarget.STOPPED_BY_BANK,
                    facts);
        }
        if (!credentials.isEmpty()) {
            facts.put(OperationFacts.CREDENTIALS, String.join(",", credentials));
        }
        return StepResult.done(facts);
    }

    private StepResult stop(KeycloakSession job, OperatorAndTarget both, ServiceState before) {
        RealmModel realm = job.getContext().getRealm();
        if (both.targetParty().type().filter(type -> type == UserType.MASTER).isPresent()
                && LastMaster.isLeftNobody(otherMasters(job, both))) {
            return StepResult.refused(RefusedTarget.LAST_MASTER, facts(before.items(), before.items()));
        }
        job.getProvider(ServiceStops.class)
                .stop(
                        realm.getId(),
                        new ServiceStop(both.target().getId(), both.operator().getId(), now(job)));
        SessionEnd.request(job, both.target(), SessionEnd.Scope.SERVICE_STOP);
        return StepResult.done(facts(before.items(), wanted.from(before.items(), Set.of())));
    }

    private static List<Member> otherMasters(KeycloakSession job, OperatorAndTarget both) {
        RealmModel realm = job.getContext().getRealm();
        List<String> others =
                job.getProvider(ContractMembers.class).ofType(realm, group(job, both), UserType.MASTER).stream()
                        .filter(id -> !id.equals(both.target().getId()))
                        .toList();
        return job.getProvider(Members.class).among(realm, group(job, both), others, now(job));
    }

    private static ServiceState state(KeycloakSession job, OperatorAndTarget both) {
        return job
                .getProvider(Members.class)
                .among(
                        job.getContext().getRealm(),
                        group(job, both),
                        List.of(both.target().getId()),
                        now(job))
                .stream()
                .findFirst()
                .map(Member::state)
                .orElseThrow(() -> new IllegalStateException("Not a member of the contract's group"));
    }

    private static boolean mayLift(KeycloakSession job, OperatorAndTarget both) {
        return Permissions.deny(
                        RealmPolicy.of(job.getContext().getRealm().getAttributes())
                                .permissions(),
                        both.operatorParty(),
                        Operation.SERVICE_STOP,
                        both.targetParty())
                .isEmpty();
    }

    private static Map<String, String> facts(List<Item> before, List<Item> after) {
        return Map.of(
                OperationFacts.STATE_BEFORE,
                ServiceState.code(before),
                OperationFacts.STATE_AFTER,
                ServiceState.code(after));
    }

    private static String group(KeycloakSession job, OperatorAndTarget both) {
        return job.getProvider(ContractProvider.class).groupOf(both.contract());
    }

    private static long now(KeycloakSession job) {
        return job.getProvider(Clock.class).millis();
    }
}
