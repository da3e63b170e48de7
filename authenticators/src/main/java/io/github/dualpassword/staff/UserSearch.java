package io.github.dualpassword.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.Password;
import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.ContractMembers;
import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.contract.MemberRoles;
import io.github.dualpassword.policy.PasswordSettings;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.staff.SoughtUsers.Candidate;
import io.github.dualpassword.staff.SoughtUsers.Candidates;
import io.github.dualpassword.staff.SoughtUsers.Moment;
import io.github.dualpassword.storage.Storage;

/**
 * Looks users up, page by page. One condition leads along an index to candidates, and the others are judged in memory: so no
 * combination needs an index of its own, and a page is the same few statements whatever the size of the realm.
 */
public final class UserSearch {

    private final CurrentRealm realm;
    private final KeycloakSession session;
    private final Predicate<String> visible;

    /** @param visible whether the caller may see a user, by Keycloak's id */
    public UserSearch(KeycloakSession session, Predicate<String> visible) {
        this.session = session;
        this.realm = CurrentRealm.of(session);
        this.visible = visible;
    }

    /**
     * A page of users.
     *
     * @param users in the order of the query; may be fewer than wanted, even none, while there are more
     * @param contracts for which they stand, by Keycloak's ids of users, as far as it is known of many at once
     * @param next where the next page begins; empty on the last one
     */
    public record Page(List<SoughtUser> users, Map<String, Contract> contracts, Optional<PageMark> next) {}

    public Page page(UserQuery query) {
        RealmPolicy policy = realm.policy();
        Instant now = realm.instant();
        Candidates candidates = Storage.of(session, SoughtUsers.class)
                .candidates(
                        realm.model(), query, new Moment(now.toEpochMilli(), oldest(query, policy)), query.window());
        Map<String, SoughtUser> known = known(candidates, policy, now);
        List<SoughtUser> users = new ArrayList<>();
        Optional<PageMark> next = candidates.onward();
        for (Candidate candidate : candidates.found()) {
            Optional<SoughtUser> user = Optional.ofNullable(known.get(candidate.userId()))
                    .filter(query::isMetBy)
                    .filter(met -> visible.test(met.id()));
            user.ifPresent(users::add);
            if (users.size() == query.max()) {
                boolean last =
                        candidate == candidates.found().get(candidates.found().size() - 1);
                next = last ? next : Optional.of(candidate.place());
                break;
            }
        }
        return new Page(users, contracts(users), next);
    }

    private Map<String, SoughtUser> known(Candidates candidates, RealmPolicy policy, Instant now) {
        List<String> ids = candidates.found().stream().map(Candidate::userId).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, MemberRoles> roles =
                Storage.of(session, ContractMembers.class).rolesOf(realm.model(), ids);
        return Storage.of(session, SoughtUsers.class).facts(realm.model(), ids, now.toEpochMilli()).stream()
                .map(facts ->
                        facts.at(policy, now, roles.getOrDefault(facts.person().id(), MemberRoles.NONE)))
                .collect(Collectors.toMap(SoughtUser::id, Function.identity()));
    }

    private Map<String, Contract> contracts(List<SoughtUser> users) {
        return users.isEmpty()
                ? Map.of()
                : session.getProvider(ContractProvider.class)
                        .contractOfEach(users.stream().map(SoughtUser::id).toList());
    }

    /** A password expires at the end of a day, and so at least its days after it was set. */
    private Optional<Long> oldest(UserQuery query, RealmPolicy policy) {
        return query.state()
                .flatMap(state -> Stream.of(Password.values())
                        .filter(password -> state.name().startsWith(password.name()))
                        .findFirst())
                .map(password -> policy.get(PasswordSettings.validityDays(password)))
                .filter(days -> days > 0)
                .map(days -> realm.now() - Duration.ofDays(days).toMillis());
    }
}
