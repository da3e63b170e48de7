package io.github.dualpassword.persistence;

import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import io.github.dualpassword.otp.Revocations;

/** Keeps revocations in {@code DP_TOKEN_REVOCATION}. */
record TokenRevocationRows(EntityManager entityManager) implements Revocations {

    private static final String OF_USER = " where r.realmId = :realmId and r.userId = :userId";

    private static final String SELECT = "select r from TokenRevocationRow r" + OF_USER;

    @Override
    public Optional<Long> find(String realmId, String userId) {
        return one(Jpql.query(entityManager, TokenRevocationRow.class, SELECT, ofUser(realmId, userId)));
    }

    @Override
    public Optional<Long> lock(String realmId, String userId) {
        return one(Jpql.locking(entityManager, TokenRevocationRow.class, SELECT, ofUser(realmId, userId)));
    }

    @Override
    public void put(String realmId, String userId, long revokedAt) {
        Map<String, Object> values = Map.of("realmId", realmId, "userId", userId, "revokedAt", revokedAt);
        Jpql.insertUnlessThere(
                entityManager,
                "insert into TokenRevocationRow (realmId, userId, revokedAt) values (:realmId, :userId, :revokedAt)",
                values);
        Jpql.execute(entityManager, "update TokenRevocationRow r set r.revokedAt = :revokedAt" + OF_USER, values);
    }

    private Optional<Long> one(TypedQuery<TokenRevocationRow> query) {
        Optional<TokenRevocationRow> row = query.getResultStream().findFirst();
        row.ifPresent(entityManager::detach);
        return row.map(TokenRevocationRow::revokedAt);
    }

    private static Map<String, Object> ofUser(String realmId, String userId) {
        return Map.of("realmId", realmId, "userId", userId);
    }
}
