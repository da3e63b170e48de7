package io.github.dualpassword.persistence;

import java.util.Map;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.useradministration.marking.UserMarks;

/** Keeps marks in {@code DP_USER_MARK}. */
record UserMarkRows(EntityManager entityManager) implements UserMarks {

    @Override
    public boolean mark(String realmId, String userId, long now) {
        int marked = Jpql.execute(
                entityManager,
                "insert into UserMarkRow (userId, realmId, markedAt)"
                        + " values (:userId, :realmId, :markedAt) on conflict do nothing",
                Map.of("userId", userId, "realmId", realmId, "markedAt", now));
        return marked > 0;
    }
}
