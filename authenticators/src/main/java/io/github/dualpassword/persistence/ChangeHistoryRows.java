package io.github.dualpassword.persistence;

import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.password.change.ChangeHistories;
import io.github.dualpassword.password.change.ChangeHistory;

/** Keeps the histories of password changes in {@code DP_CHANGE_HISTORY}; locked like {@link LockoutRows}. */
record ChangeHistoryRows(EntityManager entityManager) implements ChangeHistories {

    @Override
    public ChangeHistory find(String realmId, String userId) {
        Optional<ChangeHistoryRow> row = Optional.ofNullable(
                entityManager.find(ChangeHistoryRow.class, new ChangeHistoryRowId(realmId, userId)));
        // Otherwise a later lock or read would return this possibly stale instance.
        row.ifPresent(entityManager::detach);
        return row.map(ChangeHistoryRow::toHistory).orElse(ChangeHistory.NONE);
    }

    @Override
    public ChangeHistory lock(String realmId, String userId) {
        Jpql.insertUnlessThere(
                entityManager,
                "insert into ChangeHistoryRow (realmId, userId, lastChange, day, changes, remindedDay)"
                        + " values (:realmId, :userId, :lastChange, 0, 0, 0)",
                Map.of("realmId", realmId, "userId", userId, "lastChange", ChangeHistory.NONE.lastChange()));
        return row(realmId, userId).toHistory();
    }

    @Override
    public void save(String realmId, String userId, ChangeHistory history) {
        row(realmId, userId).take(history);
        entityManager.flush();
    }

    private ChangeHistoryRow row(String realmId, String userId) {
        return Jpql.locking(
                        entityManager,
                        ChangeHistoryRow.class,
                        "select r from ChangeHistoryRow r where r.realmId = :realmId and r.userId = :userId",
                        Map.of("realmId", realmId, "userId", userId))
                .getSingleResult();
    }
}
