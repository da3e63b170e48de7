package io.github.dualpassword.persistence;

import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.hibernate.jpa.SpecHints;

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
        entityManager
                .createQuery("insert into ChangeHistoryRow (realmId, userId, lastChange, day, changes, remindedDay)"
                        + " values (:realmId, :userId, :lastChange, 0, 0, 0) on conflict do nothing")
                .setParameter("realmId", realmId)
                .setParameter("userId", userId)
                .setParameter("lastChange", ChangeHistory.NONE.lastChange())
                .executeUpdate();
        return row(realmId, userId).toHistory();
    }

    @Override
    public void save(String realmId, String userId, ChangeHistory history) {
        row(realmId, userId).take(history);
        entityManager.flush();
    }

    private ChangeHistoryRow row(String realmId, String userId) {
        return entityManager
                .createQuery(
                        "select r from ChangeHistoryRow r where r.realmId = :realmId and r.userId = :userId",
                        ChangeHistoryRow.class)
                .setParameter("realmId", realmId)
                .setParameter("userId", userId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_QUERY_TIMEOUT, LockoutRows.LOCK_TIMEOUT_MILLIS)
                .getSingleResult();
    }
}
