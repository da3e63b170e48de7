package io.github.dualpassword.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.contract.ContractTexts;

/** Reads attributes of organizations, which Keycloak keeps as those of a group that each of them has. */
record OrganizationTexts(EntityManager entityManager) implements ContractTexts {

    private static final String QUERY =
            "select o.alias, a.name, a.value from GroupAttributeEntity a, OrganizationEntity o"
                    + " where o.groupId = a.group.id and o.realmId = :realmId and a.name in :names order by o.alias, a.name";

    @Override
    public List<Text> of(String realmId, Collection<String> attributes) {
        return Jpql.query(entityManager, Object[].class, QUERY, Map.of("realmId", realmId, "names", attributes))
                .getResultStream()
                .map(row -> new Text((String) row[0], (String) row[1], row[2] == null ? "" : (String) row[2]))
                .toList();
    }
}
