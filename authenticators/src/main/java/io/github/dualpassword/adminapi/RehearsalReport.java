package io.github.dualpassword.adminapi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.github.dualpassword.BeforeLoginEntry;
import io.github.dualpassword.CountedSecret;
import io.github.dualpassword.Ids;
import io.github.dualpassword.IssuedCode;
import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.Password;
import io.github.dualpassword.contract.ContractMembers;
import io.github.dualpassword.contract.MemberRoles;
import io.github.dualpassword.policy.LockoutPolicy;
import io.github.dualpassword.policy.LockoutSettings.ForgetSuspensions;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.rehearsal.EventsRead;
import io.github.dualpassword.rehearsal.Rehearsal;
import io.github.dualpassword.rehearsal.Rehearsed;
import io.github.dualpassword.storage.Storage;

/** From what was rehearsed to what bank staff read: with names, and with the types that users have now. */
record RehearsalReport(KeycloakSession session, RealmPolicy policy) {

    private static final int MAX_LISTED = 1_000;

    /** Users whose roles are asked for by one query. */
    private static final int AT_A_TIME = 500;

    RehearsalView of(Rehearsal.Result result) {
        List<String> users = result.suspensions().stream()
                .map(suspension -> suspension.counted().userId())
                .distinct()
                .toList();
        Map<String, UserType> types = types(users);
        return new RehearsalView(
                policies(),
                events(result),
                result.suspensions().size(),
                result.suspensions().stream().filter(Rehearsed::isPermanent).count(),
                users.size(),
                types.values().stream().filter(type -> type == UserType.MASTER).count(),
                result.suspendedInFact(),
                result.refusedRight(),
                result.unknown(),
                notRehearsed(),
                result.suspensions().stream()
                        .limit(MAX_LISTED)
                        .map(suspension -> suspended(suspension, types))
                        .toList());
    }

    /** Their events name neither the attempt nor, of a wrong code, the token for which it counts. */
    private static List<String> notRehearsed() {
        return Stream.of(OneTimePassword.values(), IssuedCode.values(), BeforeLoginEntry.values())
                .<CountedSecret>flatMap(Stream::of)
                .map(CountedSecret::id)
                .toList();
    }

    private Map<String, RehearsalView.Policy> policies() {
        Map<String, RehearsalView.Policy> policies = new TreeMap<>();
        for (Password password : Password.values()) {
            LockoutPolicy lockout = policy.lockout(password.credential());
            policies.put(
                    password.id(),
                    new RehearsalView.Policy(
                            lockout.maxFailures(),
                            lockout.suspension().toMinutes(),
                            lockout.temporarySuspensions(),
                            Ids.hyphenated(
                                    lockout.successForgetsSuspensions()
                                            ? ForgetSuspensions.SUCCESS
                                            : ForgetSuspensions.RELEASE)));
        }
        return policies;
    }

    private static RehearsalView.Events events(Rehearsal.Result result) {
        EventsRead events = result.events();
        return new RehearsalView.Events(
                events.store() == EventsRead.Store.STORED,
                events.missingTypes(),
                events.keptSeconds() == 0 ? null : events.keptSeconds(),
                moment(events.from()),
                events.oldest().map(RehearsalReport::moment).orElse(null),
                events.newest().map(RehearsalReport::moment).orElse(null),
                events.read(),
                result.withoutDetails(),
                events.cut().map(cut -> moment(cut.at())).orElse(null),
                events.cut().map(cut -> Ids.underscored(cut.reason())).orElse(null));
    }

    private RehearsalView.Suspended suspended(Rehearsed suspension, Map<String, UserType> types) {
        String user = suspension.counted().userId();
        return new RehearsalView.Suspended(
                user,
                CurrentRealm.of(session).user(user).map(UserModel::getUsername).orElse(null),
                Optional.ofNullable(types.get(user)).map(Ids::hyphenated).orElse(null),
                suspension.counted().credential().id(),
                moment(suspension.from()),
                suspension.isPermanent() ? null : moment(suspension.until()),
                suspension.isPermanent(),
                suspension.failures(),
                suspension.releasedAt() == 0 ? null : moment(suspension.releasedAt()),
                suspension.refused(),
                suspension.refusedRight());
    }

    private Map<String, UserType> types(List<String> users) {
        RealmModel realm = session.getContext().getRealm();
        ContractMembers members = Storage.of(session, ContractMembers.class);
        Map<String, UserType> types = new HashMap<>();
        for (int first = 0; first < users.size(); first += AT_A_TIME) {
            List<String> some = new ArrayList<>(users.subList(first, Math.min(users.size(), first + AT_A_TIME)));
            Map<String, MemberRoles> roles = members.rolesOf(realm, some);
            roles.forEach((user, held) -> held.type().ifPresent(type -> types.put(user, type)));
        }
        return types;
    }

    private static String moment(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
