package io.github.dualpassword.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import io.github.dualpassword.audit.HistoryPosition;
import io.github.dualpassword.audit.NamedPart;
import io.github.dualpassword.audit.OperationLog;
import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.audit.OperationQuery;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.audit.OwnOperation;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.useradministration.ServiceState.Item;

/** Keeps the operation history in {@code DP_OPERATION}. */
record OperationRows(EntityManager entityManager) implements OperationLog {

    /** Among the locks of contracts; no contract has this id. */
    private static final String HISTORY_LOCK = "operation-history";

    private static final String OF_EXECUTION =
            " from OperationRow r where r.realmId = :realmId and r.executionId = :executionId";

    /** What of an operation has happened stands in its facts; what was refused has not happened. */
    private static final String PART =
            " and r.outcome = :done and r.facts like :sign escape '!' and r.facts not like :no escape '!'";

    /** All users of the contract are told of these, so that all of them look for the line, whatever there was to do. */
    private static final List<String> ALWAYS_LISTED = Stream.of(Operation.values())
            .filter(Operation::isBeforeLogin)
            .map(Operation::id)
            .toList();

    @Override
    public void add(String realmId, OperationRecord operation) {
        entityManager.persist(OperationRow.of(realmId, operation));
        entityManager.flush();
    }

    @Override
    public void addUnlessThere(String realmId, OperationRecord operation) {
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "id", operation.id(),
                "realmId", realmId,
                "at", operation.at(),
                "operatorId", operation.operator().id(),
                "targetId", operation.target().id(),
                "operation", operation.operation(),
                "outcome", operation.outcome(),
                "facts", Facts.write(operation.facts())));
        parameters.put("contractId", operation.contractId().orElse(null));
        parameters.put("executionId", operation.execution().orElse(null));
        parameters.put("operatorLoginId", operation.operator().loginId());
        parameters.put("operatorName", operation.operator().name());
        parameters.put("targetLoginId", operation.target().loginId());
        parameters.put("targetName", operation.target().name());
        parameters.put("reason", operation.reason().orElse(null));
        Jpql.insertUnlessThere(
                entityManager,
                "insert into OperationRow (id, realmId, contractId, happenedAt, executionId, operatorId, operatorLoginId,"
                        + " operatorName, targetId, targetLoginId, targetName, operation, outcome, reason, facts) values"
                        + " (:id, :realmId, :contractId, :at, :executionId, :operatorId, :operatorLoginId,"
                        + " :operatorName, :targetId, :targetLoginId, :targetName, :operation, :outcome, :reason,"
                        + " :facts)",
                parameters);
    }

    @Override
    public void lock(String realmId) {
        new ContractLockRows(entityManager).acquire(realmId, HISTORY_LOCK);
    }

    @Override
    public List<OperationRecord> after(String realmId, HistoryPosition position, int max) {
        return Jpql.query(
                        entityManager,
                        OperationRow.class,
                        "select r from OperationRow r where r.realmId = :realmId and r.happenedAt >= :at"
                                + " and (r.happenedAt > :at or r.id > :id) order by r.happenedAt, r.id",
                        Map.of("realmId", realmId, "at", position.at(), "id", position.id()))
                .setMaxResults(max)
                .getResultStream()
                .map(OperationRow::toRecord)
                .toList();
    }

    @Override
    public Map<String, String> realmsOf(Collection<String> ids) {
        return Jpql.query(
                        entityManager,
                        Object[].class,
                        "select r.id, r.realmId from OperationRow r where r.id in :ids",
                        Map.of("ids", ids))
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
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
    public boolean wasDone(String realmId, Operation operation, String targetId, long since) {
        return Jpql.query(
                                entityManager,
                                Long.class,
                                "select count(r) from OperationRow r where r.realmId = :realmId and r.targetId = :target"
                                        + " and r.happenedAt > :since and r.operation = :operation and r.outcome = :done",
                                Map.of(
                                        "realmId", realmId,
                                        "target", targetId,
                                        "since", since,
                                        "operation", operation.id(),
                                        "done", OperationOutcome.DONE))
                        .getSingleResult()
                > 0;
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
                + " and r.happenedAt >= :from and r.happenedAt < :to"
                + " and (r.outcome <> :unlisted or r.operation in (:alwaysListed))"
                + (query.filter().operator().isEmpty() ? "" : named("operator"))
                + (query.filter().target().isEmpty() ? "" : named("target"))
                + (query.filter().operation().isEmpty() ? "" : " and r.operation = :operation")
                + (query.filter().part().isEmpty() ? "" : PART);
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
        parameters.put("alwaysListed", ALWAYS_LISTED);
        putPart(parameters, "operator", query.filter().operator());
        putPart(parameters, "target", query.filter().target());
        if (!query.filter().operation().isEmpty()) {
            parameters.put("operation", query.filter().operation());
        }
        query.filter().part().ifPresent(part -> putPart(parameters, part));
        return parameters;
    }

    private static void putPart(Map<String, Object> parameters, NamedPart part) {
        parameters.put("done", OperationOutcome.DONE);
        String sign = Jpql.quoted(part == NamedPart.SERVICE_STOP_LIFTED ? Item.SERVICE_STOPPED.word() : part.id());
        parameters.put("operation", wholeOf(part));
        parameters.put("sign", "%" + sign + "%");
        // A stop that was lifted stands in the state before alone; one that has stayed stands in both states.
        parameters.put("no", "%" + sign + "%" + sign + "%");
    }

    private static String wholeOf(NamedPart part) {
        return switch (part) {
            case SERVICE_STOP_LIFTED -> Operation.RELEASE_PASSWORD.id();
            case FORCED_CHANGE, EXPIRY_CHANGE -> OwnOperation.OWN_PASSWORDS_CHANGED.id();
        };
    }

    private static void putPart(Map<String, Object> parameters, String name, String part) {
        if (!part.isEmpty()) {
            parameters.putAll(Jpql.contained(name, part));
        }
    }
}
