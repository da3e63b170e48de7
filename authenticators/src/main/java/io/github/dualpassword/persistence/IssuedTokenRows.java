package io.github.dualpassword.persistence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.otp.software.IssuedToken;
import io.github.dualpassword.otp.software.IssuedTokens;

/** Keeps issues of software tokens in {@code DP_TOKEN_ISSUE}. */
record IssuedTokenRows(EntityManager entityManager) implements IssuedTokens {

    /** Nobody has registered its token. */
    private static final String UNREGISTERED =
            " not exists (select 1 from TokenUserRow u where u.realmId = r.realmId" + " and u.tokenId = r.id)";

    /** It was never registered, or its user has another token, or none, by now. */
    static final String OVER = "r.validUntil <= :moment and" + UNREGISTERED;

    private static final String OF_USER = "r.userId = :userId and" + UNREGISTERED;

    @Override
    public Optional<IssuedToken> find(String realmId, String tokenId) {
        return first("r.id = :id", Map.of("realmId", realmId, "id", tokenId));
    }

    @Override
    public Optional<IssuedToken> findByShortId(String realmId, String shortId) {
        return first("r.shortId = :shortId", Map.of("realmId", realmId, "shortId", shortId));
    }

    @Override
    public Optional<IssuedToken> unregistered(String realmId, String userId) {
        return first(OF_USER, Map.of("realmId", realmId, "userId", userId));
    }

    @Override
    public void add(String realmId, IssuedToken issued) {
        entityManager.persist(IssuedTokenRow.from(realmId, issued));
        entityManager.flush();
    }

    @Override
    public boolean handOver(String realmId, String tokenId, Optional<String> deviceKey, long now) {
        return 1
                == Jpql.execute(
                        entityManager,
                        "update IssuedTokenRow r set r.handedAt = :now"
                                + (deviceKey.isPresent() ? ", r.deviceKey = :deviceKey" : "")
                                + " where r.realmId = :realmId and r.id = :id and r.handedAt is null"
                                + " and r.validUntil > :now",
                        handOverParameters(realmId, tokenId, deviceKey, now));
    }

    private static Map<String, Object> handOverParameters(
            String realmId, String tokenId, Optional<String> deviceKey, long now) {
        Map<String, Object> parameters = new HashMap<>(Map.of("realmId", realmId, "id", tokenId, "now", now));
        deviceKey.ifPresent(key -> parameters.put("deviceKey", key));
        return parameters;
    }

    @Override
    public void removeUnregistered(String realmId, String userId) {
        Map<String, Object> ofUser = Map.of("realmId", realmId, "userId", userId);
        Jpql.execute(
                entityManager,
                "delete from TokenRow t where t.realmId = :realmId and t.id in (select r.id from IssuedTokenRow r"
                        + " where r.realmId = :realmId and " + OF_USER + ")",
                ofUser);
        Jpql.execute(entityManager, "delete from IssuedTokenRow r where r.realmId = :realmId and " + OF_USER, ofUser);
    }

    private Optional<IssuedToken> first(String condition, Map<String, Object> parameters) {
        Optional<IssuedTokenRow> row = Jpql.query(
                        entityManager,
                        IssuedTokenRow.class,
                        "select r from IssuedTokenRow r where r.realmId = :realmId and " + condition
                                + " order by r.issuedAt desc",
                        parameters)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        // Changes go past the persistence context, which would keep showing the row as it was.
        row.ifPresent(entityManager::detach);
        return row.map(IssuedTokenRow::toIssued);
    }
}
