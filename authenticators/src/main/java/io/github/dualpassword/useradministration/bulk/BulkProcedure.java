package io.github.dualpassword.useradministration.bulk;

import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.procedure.ProcedureRequest;
import io.github.dualpassword.useradministration.OperatorProcedure;
import io.github.dualpassword.useradministration.OperatorRequest;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Choice;

/** An operation on many users, as a required action: list, confirm page, execution, result. */
public final class BulkProcedure extends OperatorProcedure {

    private final BulkOperation operation;

    public BulkProcedure(BulkOperation operation) {
        super(
                operation.procedure(),
                operation.choices().stream().map(Choice::operation).toList());
        this.operation = operation;
    }

    @Override
    protected boolean awaitsForm(ProcedureRequest request) {
        return !BulkPage.isExecuted(operation, request);
    }

    @Override
    protected void show(OperatorRequest request) {
        BulkPage.of(operation, request).show();
    }

    @Override
    protected void take(OperatorRequest request) {
        BulkPage.of(operation, request).take();
    }

    @Override
    protected void forget(AuthenticationSessionModel authentication) {
        new BulkNotes(authentication, operation.procedure()).forget();
    }
}
