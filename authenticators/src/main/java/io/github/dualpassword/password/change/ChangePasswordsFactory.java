package io.github.dualpassword.password.change;

import io.github.dualpassword.procedure.ProcedureFactory;

/** See {@link Occasion#OWN}. */
public final class ChangePasswordsFactory extends ProcedureFactory {

    public ChangePasswordsFactory() {
        super(Occasion.OWN.actionId(), "change own passwords", new PasswordChangeAction(Occasion.OWN));
    }
}
