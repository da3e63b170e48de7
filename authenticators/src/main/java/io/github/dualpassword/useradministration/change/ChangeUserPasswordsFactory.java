package io.github.dualpassword.useradministration.change;

import io.github.dualpassword.procedure.ProcedureFactory;
import io.github.dualpassword.procedure.Procedures;

/** See {@link ChangeUserPasswords}. */
public final class ChangeUserPasswordsFactory extends ProcedureFactory {

    public ChangeUserPasswordsFactory() {
        super(Procedures.CHANGE_USER_PASSWORDS, "change users", new ChangeUserPasswords());
    }
}
