package io.github.dualpassword.useradministration.marking;

import io.github.dualpassword.procedure.ProcedureFactory;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.useradministration.bulk.BulkProcedure;

/** See {@link MarkUsers}. */
public final class MarkUsersFactory extends ProcedureFactory {

    public MarkUsersFactory() {
        super(Procedures.MARK_USERS, "marks of users", new BulkProcedure(MarkUsers.OPERATION));
    }
}
