package io.github.dualpassword.useradministration.release;

import io.github.dualpassword.procedure.ProcedureFactory;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.useradministration.bulk.BulkProcedure;

/** See {@link StopRelease}. */
public final class StopReleaseUsersFactory extends ProcedureFactory {

    public StopReleaseUsersFactory() {
        super(Procedures.STOP_RELEASE_USERS, "stop and release of users", new BulkProcedure(StopRelease.OPERATION));
    }
}
