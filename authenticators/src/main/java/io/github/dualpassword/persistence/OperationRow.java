package io.github.dualpassword.persistence;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.audit.OperationRecord.Person;

/** Table {@code DP_OPERATION}: the operation history of contracts. Times are epoch milliseconds. */
@Entity
@Table(name = "DP_OPERATION")
public class OperationRow {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "CONTRACT_ID", length = 255)
    private String contractId;

    @Column(name = "HAPPENED_AT")
    private long happenedAt;

    @Column(name = "EXECUTION_ID", length = 36)
    private String executionId;

    @Column(name = "OPERATOR_ID", length = 255)
    private String operatorId;

    @Column(name = "OPERATOR_LOGIN_ID", length = 255)
    private String operatorLoginId;

    @Column(name = "OPERATOR_NAME", length = 511)
    private String operatorName;

    @Column(name = "TARGET_ID", length = 255)
    private String targetId;

    @Column(name = "TARGET_LOGIN_ID", length = 255)
    private String targetLoginId;

    @Column(name = "TARGET_NAME", length = 511)
    private String targetName;

    @Column(name = "OPERATION", length = 64)
    private String operation;

    @Enumerated(EnumType.STRING)
    @Column(name = "OUTCOME", length = 16)
    private OperationOutcome outcome;

    @Column(name = "REASON", length = 64)
    private String reason;

    @Column(name = "FACTS", length = 2_000)
    private String facts;

    protected OperationRow() {}

    static OperationRow of(String realmId, OperationRecord operation) {
        OperationRow row = new OperationRow();
        row.id = operation.id();
        row.realmId = realmId;
        row.contractId = operation.contractId().orElse(null);
        row.happenedAt = operation.at();
        row.executionId = operation.execution().orElse(null);
        row.operatorId = operation.operator().id();
        row.operatorLoginId = operation.operator().loginId();
        row.operatorName = operation.operator().name();
        row.targetId = operation.target().id();
        row.targetLoginId = operation.target().loginId();
        row.targetName = operation.target().name();
        row.operation = operation.operation();
        row.outcome = operation.outcome();
        row.reason = operation.reason().orElse(null);
        row.facts = Facts.write(operation.facts());
        return row;
    }

    OperationRecord toRecord() {
        return new OperationRecord(
                id,
                Optional.ofNullable(contractId),
                happenedAt,
                Optional.ofNullable(executionId),
                new Person(operatorId, text(operatorLoginId), text(operatorName)),
                new Person(targetId, text(targetLoginId), text(targetName)),
                operation,
                outcome,
                Optional.ofNullable(reason),
                Facts.read(facts));
    }

    /** Oracle stores empty strings as nulls. */
    private static String text(String column) {
        return column == null ? "" : column;
    }
}
