package io.github.dualpassword.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import io.github.dualpassword.otp.approval.Approval;
import io.github.dualpassword.otp.approval.ApprovalState;
import io.github.dualpassword.otp.approval.Approvals;
import io.github.dualpassword.policy.Operation;

/** Keeps requests for approvals in {@code DP_APPROVAL}. Reads by query and detaches, so that a later read sees what was changed. */
record ApprovalRows(EntityManager entityManager) implements Approvals {

    private static final String INSERT = """
            insert into ApprovalRow (id, realmId, userId, tokenId, purpose, boundTo, operation, subject, address, number, wrongNumbers,\
             state, askedAt, validUntil, changedAt) values (:id, :realmId, :userId, :tokenId, :purpose, :boundTo, :operation, :subject,\
             :address, :number, :wrongNumbers, :state, :askedAt, :validUntil, :changedAt)""";

    private static final String SELECT = "select r from ApprovalRow r where r.realmId = :realmId and ";
    private static final String OF_TOKEN = "r.tokenId = :tokenId and r.askedAt > :since";

    private static final String WHICH = " where r.realmId = :realmId and r.id = :id and r.state = :state";

    @Override
    public void add(Approval asked) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", asked.id());
        values.put("realmId", asked.realmId());
        values.put("userId", asked.userId());
        values.put("tokenId", asked.tokenId());
        values.put("purpose", asked.purpose().id());
        values.put("boundTo", asked.what().boundTo().orElse(null));
        values.put("operation", asked.what().operation().map(Operation::id).orElse(null));
        values.put("subject", orNull(asked.what().subject()));
        values.put("address", orNull(asked.address()));
        values.put("number", asked.number());
        values.put("wrongNumbers", asked.wrongNumbers());
        values.put("state", asked.state().id());
        values.put("askedAt", asked.askedAt());
        values.put("validUntil", asked.validUntil());
        values.put("changedAt", asked.changedAt());
        Jpql.execute(entityManager, INSERT, values);
    }

    @Override
    public void remove(String realmId, String id) {
        Jpql.execute(
                entityManager,
                "delete from ApprovalRow r where r.realmId = :realmId and r.id = :id",
                Map.of("realmId", realmId, "id", id));
    }

    @Override
    public Optional<Approval> find(String realmId, String id) {
        return all("r.id = :id", Map.of("realmId", realmId, "id", id)).stream().findFirst();
    }

    @Override
    public List<Approval> ofToken(String realmId, String tokenId, long since) {
        return all(OF_TOKEN, ofToken(since, realmId, tokenId));
    }

    @Override
    public List<Approval> lockOfToken(String realmId, String tokenId, long since) {
        return read(
                Jpql.locking(entityManager, ApprovalRow.class, SELECT + OF_TOKEN, ofToken(since, realmId, tokenId)));
    }

    private static Map<String, Object> ofToken(long since, String realmId, String tokenId) {
        return Map.of("realmId", realmId, "tokenId", tokenId, "since", since);
    }

    @Override
    public boolean change(Approval before, Approval after) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "realmId", before.realmId(),
                "id", before.id(),
                "state", before.state().id(),
                "wrongNumbers", before.wrongNumbers(),
                "next", after.state().id(),
                "nextWrongNumbers", after.wrongNumbers(),
                "now", after.changedAt()));
        values.put("signature", after.signature().orElse(null));
        return Jpql.execute(
                        entityManager,
                        "update ApprovalRow r set r.state = :next, r.wrongNumbers = :nextWrongNumbers,"
                                + " r.signature = :signature, r.changedAt = :now" + WHICH
                                + " and r.wrongNumbers = :wrongNumbers",
                        values)
                == 1;
    }

    @Override
    public boolean move(String realmId, String id, ApprovalState from, ApprovalState to, long now) {
        return Jpql.execute(
                        entityManager,
                        "update ApprovalRow r set r.state = :next, r.changedAt = :now" + WHICH
                                + " and r.validUntil > :now",
                        Map.of("realmId", realmId, "id", id, "state", from.id(), "next", to.id(), "now", now))
                == 1;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private List<Approval> all(String condition, Map<String, Object> parameters) {
        return read(Jpql.query(entityManager, ApprovalRow.class, SELECT + condition, parameters));
    }

    private List<Approval> read(TypedQuery<ApprovalRow> query) {
        List<ApprovalRow> rows = query.getResultList();
        rows.forEach(entityManager::detach);
        return rows.stream().map(ApprovalRow::toApproval).toList();
    }
}
