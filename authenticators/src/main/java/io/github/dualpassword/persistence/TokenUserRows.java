package io.github.dualpassword.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import io.github.dualpassword.otp.Registration;
import io.github.dualpassword.otp.Registrations;

/** Keeps registrations in {@code DP_TOKEN_USER}. */
record TokenUserRows(EntityManager entityManager) implements Registrations {

    private static final String SELECT = "select r from TokenUserRow r";

    private static final String OF_USER = " where r.realmId = :realmId and r.userId = :userId";

    @Override
    public Optional<Registration> find(String realmId, String userId) {
        return read(Jpql.query(entityManager, TokenUserRow.class, SELECT + OF_USER, ofUser(realmId, userId)))
                .findFirst();
    }

    @Override
    public Optional<Registration> lock(String realmId, String userId) {
        return read(Jpql.locking(entityManager, TokenUserRow.class, SELECT + OF_USER, ofUser(realmId, userId)))
                .findFirst();
    }

    @Override
    public List<Registration> lockOfToken(String realmId, String tokenId) {
        return read(Jpql.locking(
                        entityManager,
                        TokenUserRow.class,
                        SELECT + " where r.realmId = :realmId and r.tokenId = :tokenId order by r.userId",
                        Map.of("realmId", realmId, "tokenId", tokenId)))
                .toList();
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

    private Stream<Registration> read(TypedQuery<TokenUserRow> query) {
        // Changes go past the persistence context, which would keep showing the rows as they were.
        return query.getResultList().stream().map(row -> {
            entityManager.detach(row);
            return row.toRegistration();
        });
    }

    private static Map<String, Object> ofUser(String realmId, String userId) {
        return Map.of("realmId", realmId, "userId", userId);
    }
}
