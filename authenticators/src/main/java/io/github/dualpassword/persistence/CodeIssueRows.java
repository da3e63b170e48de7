package io.github.dualpassword.persistence;

import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.lockout.IssueLog;
import io.github.dualpassword.lockout.LockoutKey;

/** Keeps in {@code DP_CODE_ISSUE} when codes were issued. */
record CodeIssueRows(EntityManager entityManager) implements IssueLog {

    @Override
    public List<Long> after(LockoutKey key, long moment) {
        // For update: on MySQL and MariaDB any other read shows the state of the transaction's first one.
        return Jpql.locking(
                        entityManager,
                        CodeIssueRow.class,
                        "select r from CodeIssueRow r where r.realmId = :realmId and r.userId = :userId"
                                + " and r.code = :code and r.issuedAt > :moment",
                        Map.of(
                                "realmId", key.realmId(),
                                "userId", key.subjectId(),
                                "code", key.counted().id(),
                                "moment", moment))
                .getResultStream()
                .map(CodeIssueRow::issuedAt)
                .toList();
    }

    @Override
    public void add(String id, LockoutKey key, long now) {
        entityManager.persist(CodeIssueRow.from(id, key, now));
        entityManager.flush();
    }

    @Override
    public void remove(String id) {
        Jpql.execute(entityManager, "delete from CodeIssueRow r where r.id = :id", Map.of("id", id));
    }
}
