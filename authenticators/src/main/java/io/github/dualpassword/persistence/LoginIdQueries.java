package io.github.dualpassword.persistence;

import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.ForeignText;
import io.github.dualpassword.lockout.LoginIdsToFind;

/** Reads login IDs along Keycloak's index of them, and compares them here: SQL knows no normal forms. */
record LoginIdQueries(EntityManager entityManager) implements LoginIdsToFind {

    private static final String LAST =
            "select u.username from UserEntity u where u.realmId = :realmId order by u.username desc";

    @Override
    public List<String> neverFound(String realmId) {
        return Jpql.query(entityManager, String.class, LAST, Map.of("realmId", realmId))
                .setMaxResults(MOST)
                .getResultStream()
                .filter(loginId -> !ForeignText.canBeTyped(loginId))
                .sorted()
                .toList();
    }
}
