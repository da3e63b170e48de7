package io.github.dualpassword.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.realmsetup.PendingActions;

/** Reads Keycloak's required actions of users: of those whom it keeps a copy of, and of those whom it does not. */
record PendingActionQueries(EntityManager entityManager) implements PendingActions {

    private static final String COPIED = "select distinct a.user.id from UserRequiredActionEntity a"
            + " where a.action in :actions and a.user.realmId = :realmId order by a.user.id";

    private static final String NOT_COPIED = "select distinct a.userId from FederatedUserRequiredActionEntity a"
            + " where a.action in :actions and a.realmId = :realmId order by a.userId";

    @Override
    public List<String> usersWith(String realmId, Collection<String> actions) {
        if (actions.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = Map.of("actions", actions, "realmId", realmId);
        return Stream.of(COPIED, NOT_COPIED)
                .flatMap(query ->
                        Jpql.query(entityManager, String.class, query, parameters).getResultStream())
                .toList();
    }
}
