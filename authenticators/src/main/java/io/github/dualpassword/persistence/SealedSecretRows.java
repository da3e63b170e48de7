package io.github.dualpassword.persistence;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.otp.SealedSecrets;
import io.github.dualpassword.otp.secret.SealedSecret;
import io.github.dualpassword.otp.software.IssuedTokens;

/** Reads and replaces encrypted secrets in {@code DP_TOKEN}, {@code DP_TOKEN_STAGED} and {@code DP_TOKEN_ISSUE}. */
record SealedSecretRows(EntityManager entityManager) implements SealedSecrets {

    @Override
    public List<Sealed> byOtherKeys(Place place, String realmId, String keyId, String afterId, int limit) {
        return Jpql.query(
                        entityManager,
                        Object[].class,
                        "select r.id, " + name(place) + ", r.keyId, r.secret from " + entity(place)
                                + " r where r.realmId = :realmId and r.keyId <> :keyId and r.id > :afterId"
                                + " order by r.id",
                        Map.of("realmId", realmId, "keyId", keyId, "afterId", afterId))
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Sealed(
                        (String) row[0], (String) row[1], new SealedSecret((String) row[2], (String) row[3])))
                .toList();
    }

    @Override
    public boolean replace(Place place, String realmId, String tokenId, SealedSecret before, SealedSecret after) {
        return 1
                == Jpql.execute(
                        entityManager,
                        "update " + entity(place) + " r set r.secret = :secret, r.keyId = :keyId"
                                + " where r.realmId = :realmId and r.id = :id and r.secret = :before",
                        Map.of(
                                "realmId", realmId,
                                "id", tokenId,
                                "before", before.text(),
                                "secret", after.text(),
                                "keyId", after.keyId()));
    }

    @Override
    public Set<String> keyIds(String realmId) {
        return Set.copyOf(Jpql.query(
                        entityManager,
                        String.class,
                        "select distinct r.keyId from TokenRow r where r.realmId = :realmId",
                        Map.of("realmId", realmId))
                .getResultList());
    }

    private static String entity(Place place) {
        return switch (place) {
            case IMPORTS -> "StagedTokenRow";
            case TOKENS -> "TokenRow";
            case ISSUES -> "IssuedTokenRow";
        };
    }

    /** What stands beside the id of the token in whose the secret is. */
    private static String name(Place place) {
        return switch (place) {
            case IMPORTS, TOKENS -> "r.serial";
            case ISSUES -> "'" + IssuedTokens.PASSWORD_OWNER + "'";
        };
    }
}
