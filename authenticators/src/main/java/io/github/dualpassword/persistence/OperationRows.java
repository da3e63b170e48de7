package io.github.dualpassword.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import io.github.dualpassword.audit.OperationLog;
import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.audit.OperationQuery;
import io.github.dualpassword.audit.OperationRecord;

/** Keeps the operation history in {@code DP_OPERATION}. */
record OperationRows(EntityManager entityManager) implements OperationLog {

    private static final String OF_EXECUTION =
            " from OperationRow r where r.realmId = :realmId and r.executionId = :executionId";

    @Override
    public void add(String realmId, OperationRecord operation) {
        entityManager.persist(OperationRow.of(realmId, operation));
        entityManager.flush();
    }

    @Override
    public List<OperationRecord> find(String realmId, OperationQuery query, int first, int max) {
        return Jpql.query(
                        entityManager,
                        OperationRow.class,
                        "select r" + from(query) + " order by r.happenedAt desc, r.id",
                        parameters(realmId, query))
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultStream()
                .map(OperationRow::toRecord)
                .toList();
    }

    @Override
    public long count(String realmId, OperationQuery query) {
        return Jpql.query(entityManager, Long.class, "select count(r)" + from(query), parameters(realmId, query))
                .getSingleResult();
    }

    @Override
    public List<OperationRecord> execution(String realmId, String execution, int first, int max) {
        return Jpql.query(
                        entityManager,
                        OperationRow.class,
                        "select r" + OF_EXECUTION + " order by r.targetLoginId, r.id",
                        Map.of("realmId", realmId, "executionId", execution))
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultStream()
                .map(OperationRow::toRecord)
                .toList();
    }

    @Override
    public long countExecution(String realmId, String execution, Optional<OperationOutcome> outcome) {
        TypedQuery<Long> query = Jpql.query(
                entityManager,
                Long.class,
                "select count(r)" + OF_EXECUTION + (outcome.isPresent() ? " and r.outcome = :outcome" : ""),
                Map.of("realmId", realmId, "executionId", execution));
        outcome.ifPresent(wanted -> query.setParameter("outcome", wanted));
        return query.getSingleResult();
    }

    private static String from(OperationQuery query) {
        return " from OperationRow r where r.realmId = :realmId"
                + (query.personId().isPresent() ? ofPerson(query) : " and r.contractId = :contractId")
                + " and r.happenedAt >= :from and r.happenedAt < :to and r.outcome <> :unlisted"
                + (query.filter().operator().isEmpty() ? "" : named("operator"))
                + (query.filter().target().isEmpty() ? "" : named("target"))
                + (query.filter().operation().isEmpty() ? "" : " and r.operation = :operation");
    }

    private static String named(String who) {
        return " and (" + Jpql.contains("r." + who + "LoginId", who) + " or " + Jpql.contains("r." + who + "Name", who)
                + ")";
    }

    private static String ofPerson(OperationQuery query) {
        return " and (r.operatorId = :personId or r.targetId = :personId)"
                + (query.contractId().isPresent()
                        ? " and (r.contractId = :contractId or r.contractId is null)"
                        : " and r.contractId is null");
    }

    private static Map<String, Object> parameters(String realmId, OperationQuery query) {
        Map<String, Object> parameters =
                new HashMap<>(Map.of("realmId", realmId, "from", query.from(), "to", query.to()));
        query.contractId().ifPresent(contract -> parameters.put("contractId", contract));
        query.personId().ifPresent(person -> parameters.put("personId", person));
        parameters.put("unlisted", OperationOutcome.NOTHING_TO_DO);
        putPart(parameters, "operator", query.filter().operator());
        putPart(parameters, "target", query.filter().target());
        if (!query.filter().operation().isEmpty()) {
            parameters.put("operation", query.filter().operation());
        }
        return parameters;
    }

    private static void putPart(Map<String, Object> parameters, String name, String part) {
        if (!part.isEmpty()) {
            parameters.putAll(Jpql.contained(name, part));
        }
    }
}
