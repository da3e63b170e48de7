package io.github.dualpassword.persistence;

import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.realmsetup.RoleUses;

/** Reads Keycloak's composite roles and scope mappings. */
record RoleUseQueries(EntityManager entityManager) implements RoleUses {

    @Override
    public List<String> composites(String roleId, int most) {
        return first(
                most,
                "select c.parentRole.id from CompositeRoleEntity c where c.childRole.id = :role order by c.parentRole.id",
                roleId);
    }

    @Override
    public List<String> clients(String roleId, int most) {
        return first(
                most,
                "select c.clientId from ClientEntity c join c.scopeMappingIds m where m = :role order by c.clientId",
                roleId);
    }

    @Override
    public List<String> clientScopes(String roleId, int most) {
        return first(
                most,
                "select s.name from ClientScopeRoleMappingEntity m join m.clientScope s where m.role.id = :role"
                        + " order by s.name",
                roleId);
    }

    private List<String> first(int most, String query, String roleId) {
        return Jpql.query(entityManager, String.class, query, Map.of("role", roleId))
                .setMaxResults(most)
                .getResultList();
    }
}
