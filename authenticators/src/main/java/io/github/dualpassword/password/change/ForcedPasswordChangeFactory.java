package io.github.dualpassword.password.change;

import io.github.dualpassword.procedure.ProcedureFactory;

/** See {@link Occasion#FORCED}. */
public final class ForcedPasswordChangeFactory extends ProcedureFactory {

    public ForcedPasswordChangeFactory() {
        super(Occasion.FORCED.actionId(), "forced password change", new PasswordChangeAction(Occasion.FORCED));
    }
}
