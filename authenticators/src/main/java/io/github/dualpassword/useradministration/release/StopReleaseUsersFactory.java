package io.github.dualpassword.useradministration.release;

import io.github.dualpassword.page.ProcedureFactory;
import io.github.dualpassword.page.Procedures;

/** See {@link StopReleaseUsers}. */
public final class StopReleaseUsersFactory extends ProcedureFactory {

    public StopReleaseUsersFactory() {
        super(Procedures.STOP_RELEASE_USERS, "stop and release of users", new StopReleaseUsers());
    }
}
