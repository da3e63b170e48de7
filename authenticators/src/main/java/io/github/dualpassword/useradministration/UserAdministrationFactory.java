package io.github.dualpassword.useradministration;

import io.github.dualpassword.procedure.ProcedureFactory;
import io.github.dualpassword.procedure.Procedures;

/** See {@link UserAdministration}. */
public final class UserAdministrationFactory extends ProcedureFactory {

    public UserAdministrationFactory() {
        super(Procedures.USER_ADMINISTRATION, "user administration", new UserAdministration());
    }
}
