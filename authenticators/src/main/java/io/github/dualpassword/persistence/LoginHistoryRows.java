package io.github.dualpassword.persistence;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import io.github.dualpassword.loginhistory.LoginHistories;
import io.github.dualpassword.loginhistory.LoginHistory;

/** Keeps the last logins in {@code DP_LOGIN_HISTORY}: two statements a login, and one more for the first one of a user, or on MySQL. */
record LoginHistoryRows(EntityManager entityManager) implements LoginHistories {

    private static final String OF_USER =
            "select r from LoginHistoryRow r where r.realmId = :realmId and r.userId = :userId";

    @Override
    public LoginHistory find(String realmId, String userId) {
        Optional<LoginHistoryRow> row =
                first(Jpql.query(entityManager, LoginHistoryRow.class, OF_USER, parameters(realmId, userId)));
        // Else a lock that follows in the same request would not read it again.
        row.ifPresent(entityManager::detach);
        return row.map(LoginHistoryRow::toHistory).orElse(LoginHistory.NONE);
    }

    @Override
    public LoginHistory change(String realmId, String userId, UnaryOperator<LoginHistory> step, long now) {
        // There, two who lock a row that is not there would wait for each other to insert it.
        if (Jpql.isMySql(entityManager) && find(realmId, userId).equals(LoginHistory.NONE)) {
            insert(realmId, userId, now);
        }
        LoginHistoryRow row = lock(realmId, userId).orElseGet(() -> {
            insert(realmId, userId, now);
            return lock(realmId, userId).orElseThrow(() -> new IllegalStateException("The user was removed meanwhile"));
        });
        LoginHistory before = row.toHistory();
        row.take(step.apply(before), now);
        return before;
    }

    private void insert(String realmId, String userId, long now) {
        Jpql.insertUnlessThere(
                entityManager,
                "insert into LoginHistoryRow (realmId, userId, lastLogin) values (:realmId, :userId, :now)",
                Map.of("realmId", realmId, "userId", userId, "now", now));
    }

    private Optional<LoginHistoryRow> lock(String realmId, String userId) {
        return first(Jpql.locking(entityManager, LoginHistoryRow.class, OF_USER, parameters(realmId, userId)));
    }

    private static Optional<LoginHistoryRow> first(TypedQuery<LoginHistoryRow> query) {
        return query.getResultStream().findFirst();
    }

    private static Map<String, Object> parameters(String realmId, String userId) {
        return Map.of("realmId", realmId, "userId", userId);
    }
}
