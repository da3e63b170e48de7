package io.github.dualpassword.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.EntityManager;

import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

import io.github.dualpassword.contract.AdminRoles;
import io.github.dualpassword.contract.IrregularMembers;
import io.github.dualpassword.contract.UserTypes;
import io.github.dualpassword.contract.WithoutMaster;
import io.github.dualpassword.policy.UserType;

/**
 * Finds irregular members of organizations: one query counts them and, if there are any, a second one names a few.
 * Composite roles and nested groups are resolved level by level, from few rows.
 */
record IrregularMemberQueries(EntityManager entityManager, RealmModel realm, int examples) {

    /** Keycloak keeps the members of an organization in a group of its own. */
    private static final String MEMBERSHIPS = " from UserGroupMembershipEntity m, OrganizationEntity o"
            + " where o.groupId = m.groupId and o.realmId = :realmId and o.enabled = true";

    private static final String MEMBER = "u.id in (select m.user.id" + MEMBERSHIPS + ")";

    private static final String HOLDS_BY_ROLE =
            "exists (select 1 from UserRoleMappingEntity r where r.user.id = u.id and r.roleId in :roles)";

    private static final String HOLDS_BY_GROUP =
            "exists (select 1 from UserGroupMembershipEntity g where g.user.id = u.id and g.groupId in :groups)";

    private static final String LEADERLESS =
            " from OrganizationEntity o where o.realmId = :realmId and o.enabled = true"
                    + " and exists (select 1 from UserGroupMembershipEntity a where a.groupId = o.groupId)"
                    + " and not exists (select 1 from UserGroupMembershipEntity m join m.user u where m.groupId = o.groupId"
                    + " and u.enabled = true and (" + HOLDS_BY_ROLE + " or " + HOLDS_BY_GROUP + ")"
                    + " and not exists (select 1 from ServiceStopRow s where s.realmId = :realmId and s.userId = u.id))";

    IrregularMembers inSeveralContracts() {
        return members(
                "u.id in (select m.user.id" + MEMBERSHIPS + " group by m.user.id having count(m.groupId) > 1)",
                Map.of());
    }

    IrregularMembers withoutType() {
        return members(
                MEMBER + " and not " + HOLDS_BY_ROLE + " and not " + HOLDS_BY_GROUP,
                holders(UserTypes.of(realm).roles()));
    }

    IrregularMembers withAdminRoles() {
        return members(
                MEMBER + " and (" + HOLDS_BY_ROLE + " or " + HOLDS_BY_GROUP + ")",
                holders(AdminRoles.of(realm).all()));
    }

    /** Whoever holds one of these roles, a member or not. */
    IrregularMembers holding(Collection<RoleModel> roles) {
        return members("(" + HOLDS_BY_ROLE + " or " + HOLDS_BY_GROUP + ")", holders(roles));
    }

    /** Contracts with members of whom nobody is a master who can do anything. */
    WithoutMaster withoutMaster() {
        Map<String, Object> parameters = new HashMap<>(holders(
                UserTypes.of(realm).roleOf(UserType.MASTER).map(List::of).orElse(List.of())));
        parameters.put("realmId", realm.getId());
        long count = Jpql.query(entityManager, Long.class, "select count(o)" + LEADERLESS, parameters)
                .getSingleResult();
        List<String> aliases = count == 0
                ? List.of()
                : Jpql.query(
                                entityManager,
                                String.class,
                                "select o.alias" + LEADERLESS + " order by o.alias",
                                parameters)
                        .setMaxResults(examples)
                        .getResultList();
        return new WithoutMaster(count, aliases);
    }

    /** The roles and groups by which one of these roles is held, as parameters of a query. */
    private Map<String, Object> holders(Collection<RoleModel> held) {
        Set<String> roles = upwards(
                held.stream().map(RoleModel::getId).toList(),
                "select c.parentRole.id from CompositeRoleEntity c where c.childRole.id in :known");
        Set<String> groups = upwards(
                strings("select g.group.id from GroupRoleMappingEntity g where g.roleId in :known", roles),
                "select g.id from GroupEntity g where g.parentId in :known");
        return Map.of("roles", orNone(roles), "groups", orNone(groups));
    }

    private IrregularMembers members(String which, Map<String, Object> parameters) {
        String users = " from UserEntity u where u.realmId = :realmId and " + which;
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("realmId", realm.getId());
        long count = Jpql.query(entityManager, Long.class, "select count(u)" + users, all)
                .getSingleResult();
        String select = "select u.username" + users + " order by u.username";
        List<String> loginIds = count == 0
                ? List.of()
                : Jpql.query(entityManager, String.class, select, all)
                        .setMaxResults(examples)
                        .getResultList();
        return new IrregularMembers(count, loginIds);
    }

    /** The given elements and everything that leads to them; takes one query per level. */
    private Set<String> upwards(Collection<String> start, String next) {
        Set<String> all = new HashSet<>(start);
        Set<String> level = all;
        while (!level.isEmpty()) {
            Set<String> found = new HashSet<>(strings(next, level));
            found.removeAll(all);
            all.addAll(found);
            level = found;
        }
        return all;
    }

    private List<String> strings(String query, Collection<String> known) {
        return known.isEmpty()
                ? List.of()
                : Jpql.query(entityManager, String.class, query, Map.of("known", known))
                        .getResultList();
    }

    /** Some databases reject an empty list. */
    private static Collection<String> orNone(Collection<String> ids) {
        return ids.isEmpty() ? List.of("") : ids;
    }
}
