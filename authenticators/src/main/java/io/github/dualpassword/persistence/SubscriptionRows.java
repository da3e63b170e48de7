package io.github.dualpassword.persistence;

import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.otp.push.StoredSubscription;
import io.github.dualpassword.otp.push.Subscription;
import io.github.dualpassword.otp.push.Subscriptions;

/** Keeps in {@code DP_TOKEN_ISSUE} where the phone is told that has the token. */
record SubscriptionRows(EntityManager entityManager) implements Subscriptions {

    private static final String END = "r.pushEndpoint = null, r.pushKey = null, r.pushAuth = null";

    private static final String OF_TOKEN = " where r.realmId = :realmId and r.id = :id";

    private static final String IF_NEWER =
            OF_TOKEN + " and r.deviceKey is not null and (r.pushAt is null or r.pushAt < :signedAt)";

    @Override
    public Optional<StoredSubscription> ofToken(String realmId, String tokenId) {
        return Jpql.query(
                        entityManager,
                        IssuedTokenRow.class,
                        "select r from IssuedTokenRow r" + OF_TOKEN,
                        Map.of("realmId", realmId, "id", tokenId))
                .getResultStream()
                .findFirst()
                .flatMap(IssuedTokenRow::toSubscription);
    }

    @Override
    public boolean keep(String realmId, String tokenId, StoredSubscription signed) {
        return signed.subscription().isEnd()
                ? end(realmId, tokenId, signed.signedAt())
                : keep(realmId, tokenId, signed.subscription(), signed.signedAt());
    }

    private boolean keep(String realmId, String tokenId, Subscription to, long signedAt) {
        return 1
                == Jpql.execute(
                        entityManager,
                        "update IssuedTokenRow r set r.pushEndpoint = :endpoint, r.pushKey = :key, r.pushAuth = :auth,"
                                + " r.pushAt = :signedAt" + IF_NEWER,
                        Map.of(
                                "realmId",
                                realmId,
                                "id",
                                tokenId,
                                "endpoint",
                                to.endpoint(),
                                "key",
                                to.key(),
                                "auth",
                                to.auth(),
                                "signedAt",
                                signedAt));
    }

    private boolean end(String realmId, String tokenId, long signedAt) {
        return 1
                == Jpql.execute(
                        entityManager,
                        "update IssuedTokenRow r set " + END + ", r.pushAt = :signedAt" + IF_NEWER,
                        Map.of("realmId", realmId, "id", tokenId, "signedAt", signedAt));
    }

    @Override
    public void remove(String realmId, String tokenId, StoredSubscription gone) {
        Jpql.execute(
                entityManager,
                "update IssuedTokenRow r set " + END + OF_TOKEN + " and r.pushAt = :signedAt",
                Map.of("realmId", realmId, "id", tokenId, "signedAt", gone.signedAt()));
    }
}
