package io.github.dualpassword.persistence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import io.github.dualpassword.boundtransaction.BoundTransaction;
import io.github.dualpassword.boundtransaction.BoundTransactions;
import io.github.dualpassword.boundtransaction.TransactionState;

/** Keeps transactions in {@code DP_TRANSACTION}. Reads by query and detaches, so that a later read sees what was changed. */
record BoundTransactionRows(EntityManager entityManager) implements BoundTransactions {

    private static final String INSERT = """
            insert into BoundTransactionRow (id, realmId, clientId, txn, requestHash, nonceHash, details, detailsHash, state,\
             reachedLevel, pushedAt, validUntil, changedAt) values (:id, :realmId, :clientId, :txn, :requestHash, :nonceHash, :details,\
             :detailsHash, :state, :level, :pushedAt, :validUntil, :changedAt)""";

    private static final String SELECT = "select r from BoundTransactionRow r where r.realmId = :realmId and ";
    private static final String OF_TXN = "r.clientId = :clientId and r.txn = :txn";
    private static final String UPDATE = "update BoundTransactionRow r set r.state = :next, r.changedAt = :now";
    private static final String WHICH = " where r.realmId = :realmId and r.id = :id and r.state = :state";
    private static final String IN_TIME = " and r.validUntil > :now";

    @Override
    public Optional<BoundTransaction> add(BoundTransaction pushed) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", pushed.id());
        values.put("realmId", pushed.realmId());
        values.put("clientId", pushed.clientId());
        values.put("txn", pushed.txn());
        values.put("requestHash", pushed.requestHash());
        values.put("nonceHash", pushed.nonceHash());
        values.put("details", pushed.details());
        values.put("detailsHash", pushed.detailsHash());
        values.put("state", pushed.state().id());
        values.put("level", pushed.level());
        values.put("pushedAt", pushed.pushedAt());
        values.put("validUntil", pushed.validUntil());
        values.put("changedAt", pushed.changedAt());
        Jpql.insertUnlessThere(entityManager, INSERT, values);
        return first(Jpql.locking(
                entityManager,
                BoundTransactionRow.class,
                SELECT + OF_TXN,
                ofTxn(pushed.realmId(), pushed.clientId(), pushed.txn())));
    }

    @Override
    public Optional<BoundTransaction> find(String realmId, String id) {
        return first("r.id = :id", Map.of("realmId", realmId, "id", id));
    }

    @Override
    public Optional<BoundTransaction> findByTxn(String realmId, String clientId, String txn) {
        return first(OF_TXN, ofTxn(realmId, clientId, txn));
    }

    @Override
    public Optional<BoundTransaction> confirmed(String realmId, String clientId, String userId, String nonceHash) {
        return first(
                "r.clientId = :clientId and r.nonceHash = :nonceHash and r.userId = :userId and r.state = :state",
                Map.of(
                        "realmId", realmId,
                        "clientId", clientId,
                        "userId", userId,
                        "nonceHash", nonceHash,
                        "state", TransactionState.CONFIRMED.id()));
    }

    @Override
    public void shown(String realmId, String id, long now) {
        change(UPDATE + WHICH, realmId, id, TransactionState.PUSHED, TransactionState.SHOWN, now);
    }

    @Override
    public boolean confirm(BoundTransaction shown, String userId, int level, long now) {
        Map<String, Object> values =
                values(shown.realmId(), shown.id(), TransactionState.SHOWN, TransactionState.CONFIRMED, now);
        values.put("userId", userId);
        values.put("level", level);
        return Jpql.execute(
                        entityManager,
                        UPDATE + ", r.userId = :userId, r.reachedLevel = :level" + WHICH + IN_TIME,
                        values)
                == 1;
    }

    @Override
    public boolean refuse(String realmId, String id, long now) {
        return change(UPDATE + WHICH, realmId, id, TransactionState.PUSHED, TransactionState.REFUSED, now)
                        + change(UPDATE + WHICH, realmId, id, TransactionState.SHOWN, TransactionState.REFUSED, now)
                == 1;
    }

    @Override
    public boolean use(BoundTransaction confirmed, long now) {
        return change(
                        UPDATE + WHICH + IN_TIME,
                        confirmed.realmId(),
                        confirmed.id(),
                        TransactionState.CONFIRMED,
                        TransactionState.USED,
                        now)
                == 1;
    }

    private int change(
            String update, String realmId, String id, TransactionState state, TransactionState next, long now) {
        return Jpql.execute(entityManager, update, values(realmId, id, state, next, now));
    }

    private static Map<String, Object> values(
            String realmId, String id, TransactionState state, TransactionState next, long now) {
        return new HashMap<>(Map.of("realmId", realmId, "id", id, "state", state.id(), "next", next.id(), "now", now));
    }

    private static Map<String, Object> ofTxn(String realmId, String clientId, String txn) {
        return Map.of("realmId", realmId, "clientId", clientId, "txn", txn);
    }

    private Optional<BoundTransaction> first(String condition, Map<String, Object> parameters) {
        return first(Jpql.query(entityManager, BoundTransactionRow.class, SELECT + condition, parameters));
    }

    private Optional<BoundTransaction> first(TypedQuery<BoundTransactionRow> query) {
        Optional<BoundTransactionRow> row = query.getResultStream().findFirst();
        row.ifPresent(entityManager::detach);
        return row.map(BoundTransactionRow::toTransaction);
    }
}
