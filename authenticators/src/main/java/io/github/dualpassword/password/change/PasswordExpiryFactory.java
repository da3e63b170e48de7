package io.github.dualpassword.password.change;

import io.github.dualpassword.procedure.ProcedureFactory;

/** See {@link Occasion#EXPIRED}. */
public final class PasswordExpiryFactory extends ProcedureFactory {

    public PasswordExpiryFactory() {
        super(Occasion.EXPIRED.actionId(), "expired passwords", new PasswordChangeAction(Occasion.EXPIRED));
    }
}
