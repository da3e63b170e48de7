package io.github.dualpassword.useradministration.history;

import io.github.dualpassword.procedure.ProcedureFactory;
import io.github.dualpassword.procedure.Procedures;

/** See {@link OperationHistory}. */
public final class OperationHistoryFactory extends ProcedureFactory {

    public OperationHistoryFactory() {
        super(Procedures.OPERATION_HISTORY, "operation history", new OperationHistory());
    }
}
