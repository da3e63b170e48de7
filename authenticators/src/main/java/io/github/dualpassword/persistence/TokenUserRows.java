package io.github.dualpassword.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.otp.Registration;
import io.github.dualpassword.otp.Registrations;

/** Keeps registrations in {@code DP_TOKEN_USER}. */
record TokenUserRows(EntityManager entityManager) implements Registrations {

    private static final String OF_USER = " where r.realmId = :realmId and r.userId = :userId";

    @Override
    public Optional<Registration> find(String realmId, String userId) {
        Optional<TokenUserRow> row = Jpql.query(
                        entityManager,
                        TokenUserRow.class,
                        "select r from TokenUserRow r" + OF_USER,
                        Map.of("realmId", realmId, "userId", userId))
                .getResultStream()
                .findFirst();
        row.ifPresent(entityManager::detach);
        return row.map(TokenUserRow::toRegistration);
    }

    @Override
    public List<String> usersOf(String realmId, String tokenId) {
        return Jpql.query(
                        entityManager,
                        String.class,
                        "select r.userId from TokenUserRow r where r.realmId = :realmId and r.tokenId = :tokenId"
                                + " order by r.userId",
                        Map.of("realmId", realmId, "tokenId", tokenId))
                .getResultList();
    }

    @Override
    public List<String> lockUsersOf(String realmId, String tokenId) {
        return Jpql.locking(
                        entityManager,
                        TokenUserRow.class,
                        "select r from TokenUserRow r where r.realmId = :realmId and r.tokenId = :tokenId order by r.userId",
                        Map.of("realmId", realmId, "tokenId", tokenId))
                .getResultStream()
                .map(TokenUserRow::toRegistration)
                .map(Registration::userId)
                .toList();
    }

    @Override
    public void put(String realmId, Registration registration) {
        Map<String, Object> values = Map.of(
                "realmId", realmId,
                "userId", registration.userId(),
                "tokenId", registration.tokenId(),
                "contractId", registration.contractId(),
                "registeredAt", registration.registeredAt());
        Jpql.insertUnlessThere(
                entityManager,
                "insert into TokenUserRow (realmId, userId, tokenId, contractId, registeredAt)"
                        + " values (:realmId, :userId, :tokenId, :contractId, :registeredAt)",
                values);
        Jpql.execute(
                entityManager,
                "update TokenUserRow r set r.tokenId = :tokenId, r.contractId = :contractId,"
                        + " r.registeredAt = :registeredAt" + OF_USER,
                values);
    }

    @Override
    public void remove(String realmId, String userId, String contractId) {
        Jpql.execute(
                entityManager,
                "delete from TokenUserRow r" + OF_USER + " and r.contractId = :contractId",
                Map.of("realmId", realmId, "userId", userId, "contractId", contractId));
    }

    @Override
    public void removeOfToken(String realmId, String tokenId) {
        Jpql.execute(
                entityManager,
                "delete from TokenUserRow r where r.realmId = :realmId and r.tokenId = :tokenId",
                Map.of("realmId", realmId, "tokenId", tokenId));
    }
}
