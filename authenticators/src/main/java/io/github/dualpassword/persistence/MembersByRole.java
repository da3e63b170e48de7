package io.github.dualpassword.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import jakarta.persistence.EntityManager;

import org.keycloak.models.GroupModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

import io.github.dualpassword.contract.AdminRights;
import io.github.dualpassword.contract.AdminRoles;
import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.ContractMembers;
import io.github.dualpassword.contract.IrregularMembers;
import io.github.dualpassword.contract.MemberRoles;
import io.github.dualpassword.contract.Membership;
import io.github.dualpassword.contract.TokenUsers;
import io.github.dualpassword.contract.UserTypes;
import io.github.dualpassword.contract.WithoutMaster;
import io.github.dualpassword.policy.UserType;

/**
 * Determines user types by two queries: roles that are assigned to users, and groups that they are members of. Composite
 * roles and the roles of groups come from Keycloak's realm cache.
 */
record MembersByRole(EntityManager entityManager) implements ContractMembers {

    @Override
    public Map<String, MemberRoles> rolesOf(RealmModel realm, Collection<String> userIds) {
        if (userIds.isEmpty()) {
            return Map.of();
        }
        return roles(realm, " in :users", Map.of("users", userIds));
    }

    @Override
    public List<String> ofType(RealmModel realm, String group, UserType type) {
        String members = " in (select c.user.id from UserGroupMembershipEntity c where c.groupId = :group)";
        return roles(realm, members, Map.of("group", group)).entrySet().stream()
                .filter(entry -> entry.getValue().type().equals(Optional.of(type)))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public List<String> withMailAddress(String group, String after, int limit) {
        return Jpql.query(
                        entityManager,
                        String.class,
                        "select c.user.id from UserGroupMembershipEntity c where c.groupId = :group"
                                + " and c.user.id > :after and c.user.enabled = true and c.user.email is not null"
                                + " order by c.user.id",
                        Map.of("group", group, "after", after))
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public Map<String, List<Membership>> organizationsOf(RealmModel realm, Collection<String> userIds) {
        Map<String, List<Membership>> organizations = new HashMap<>();
        Jpql.query(
                        entityManager,
                        Object[].class,
                        "select m.user.id, o.id, o.name, o.enabled from UserGroupMembershipEntity m, OrganizationEntity o"
                                + " where o.groupId = m.groupId and o.realmId = :realmId and m.user.id in :users",
                        Map.of("realmId", realm.getId(), "users", userIds))
                .getResultStream()
                .forEach(row -> organizations
                        .computeIfAbsent((String) row[0], user -> new ArrayList<>())
                        .add(new Membership(
                                new Contract((String) row[1], (String) row[2], Map.of()), (boolean) row[3])));
        return organizations;
    }

    @Override
    public IrregularMembers inSeveralContracts(RealmModel realm, int examples) {
        return new IrregularMemberQueries(entityManager, realm, examples).inSeveralContracts();
    }

    @Override
    public IrregularMembers withAdminRoles(RealmModel realm, int examples) {
        return new IrregularMemberQueries(entityManager, realm, examples).withAdminRoles();
    }

    @Override
    public IrregularMembers withoutType(RealmModel realm, int examples) {
        return new IrregularMemberQueries(entityManager, realm, examples).withoutType();
    }

    @Override
    public WithoutMaster withoutMaster(RealmModel realm, int examples) {
        return new IrregularMemberQueries(entityManager, realm, examples).withoutMaster();
    }

    private Map<String, MemberRoles> roles(RealmModel realm, String amongUsers, Map<String, Object> parameters) {
        Map<String, Set<String>> roles = pairs(
                "select m.user.id, m.roleId from UserRoleMappingEntity m where m.user.id" + amongUsers, parameters);
        Map<String, Set<String>> groups = pairs(
                "select m.user.id, m.groupId from UserGroupMembershipEntity m where m.user.id" + amongUsers,
                parameters);
        Holders holders = new Holders(realm);
        Set<String> users = new HashSet<>(roles.keySet());
        users.addAll(groups.keySet());
        UserTypes types = UserTypes.of(realm);
        TokenUsers tokenUsers = TokenUsers.of(realm);
        Map<String, MemberRoles> members = new HashMap<>();
        for (String user : users) {
            Set<String> ofUser = roles.getOrDefault(user, Set.of());
            Set<String> groupsOfUser = groups.getOrDefault(user, Set.of());
            members.put(
                    user,
                    new MemberRoles(
                            types.typeOf(type -> holders.hold(ofUser, groupsOfUser, type)),
                            holders.administer(ofUser, groupsOfUser) ? AdminRights.HELD : AdminRights.NONE,
                            tokenUsers.needOf(role -> holders.hold(ofUser, groupsOfUser, role))));
        }
        return members;
    }

    private Map<String, Set<String>> pairs(String query, Map<String, Object> parameters) {
        Map<String, Set<String>> pairs = new HashMap<>();
        Jpql.query(entityManager, Object[].class, query, parameters)
                .getResultStream()
                .forEach(row -> pairs.computeIfAbsent((String) row[0], user -> new HashSet<>())
                        .add((String) row[1]));
        return pairs;
    }

    /** The roles and groups that grant a role; each role is looked up once. */
    private static final class Holders {

        /** In place of the id of a role. */
        private static final String ADMINISTRATION = "administration";

        private final RealmModel realm;
        private final AdminRoles administration;
        private final Map<List<String>, Boolean> known = new HashMap<>();

        Holders(RealmModel realm) {
            this.realm = realm;
            this.administration = AdminRoles.of(realm);
        }

        boolean hold(Set<String> roles, Set<String> groups, RoleModel wanted) {
            return roles.stream().anyMatch(id -> known("role", id, wanted, this::roleGives))
                    || groups.stream().anyMatch(id -> known("group", id, wanted, this::groupGives));
        }

        boolean administer(Set<String> roles, Set<String> groups) {
            return roles.stream().anyMatch(id -> known("role", id, ADMINISTRATION, this::roleAdministers))
                    || groups.stream().anyMatch(id -> known("group", id, ADMINISTRATION, this::groupAdministers));
        }

        private boolean known(String kind, String id, RoleModel wanted, BiPredicate<String, RoleModel> gives) {
            return known(kind, id, wanted.getId(), holder -> gives.test(holder, wanted));
        }

        private boolean known(String kind, String id, String wanted, Predicate<String> gives) {
            return known.computeIfAbsent(List.of(kind, id, wanted), key -> gives.test(id));
        }

        private boolean roleAdministers(String id) {
            RoleModel role = realm.getRoleById(id);
            return role != null && administration.areGivenBy(role);
        }

        private boolean groupAdministers(String id) {
            GroupModel group = realm.getGroupById(id);
            return group != null && administration.areGivenBy(group);
        }

        private boolean roleGives(String id, RoleModel wanted) {
            RoleModel role = realm.getRoleById(id);
            return role != null && role.hasRole(wanted);
        }

        private boolean groupGives(String id, RoleModel wanted) {
            GroupModel group = realm.getGroupById(id);
            return group != null && group.hasRole(wanted);
        }
    }
}
