package io.github.dualpassword.persistence;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.keycloak.storage.StorageId;

import io.github.dualpassword.password.FlaggedUsers;
import io.github.dualpassword.password.LoginPassword;

/** Reads Keycloak's required actions: of users whom it keeps a copy of, and of those whom it does not. */
record FlaggedUserQueries(EntityManager entityManager) implements FlaggedUsers {

    private static final String COPIED = " from UserRequiredActionEntity a where a.action = :flag"
            + " and a.user.realmId = :realmId and a.user.federationLink = :storage";

    private static final String NOT_COPIED = " from FederatedUserRequiredActionEntity a where a.action = :flag"
            + " and a.realmId = :realmId and a.storageProviderId = :storage";

    @Override
    public Flagged ofStorage(String realmId, String storage, int examples) {
        Map<String, Object> parameters = Map.of("flag", LoginPassword.FLAG, "realmId", realmId, "storage", storage);
        List<String> copied =
                strings("select a.user.username" + COPIED + " order by a.user.username", parameters, examples);
        List<String> others = strings("select a.userId" + NOT_COPIED + " order by a.userId", parameters, examples);
        return new Flagged(
                count(COPIED, parameters) + count(NOT_COPIED, parameters),
                Stream.concat(copied.stream(), others.stream().map(StorageId::externalId))
                        .limit(examples)
                        .toList());
    }

    private List<String> strings(String query, Map<String, Object> parameters, int limit) {
        return Jpql.query(entityManager, String.class, query, parameters)
                .setMaxResults(limit)
                .getResultList();
    }

    private long count(String users, Map<String, Object> parameters) {
        return Jpql.query(entityManager, Long.class, "select count(a)" + users, parameters)
                .getSingleResult();
    }
}
