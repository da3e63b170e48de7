package io.github.dualpassword.otp.registration;

import io.github.dualpassword.procedure.ProcedureFactory;
import io.github.dualpassword.procedure.Procedures;

/** See {@link RegisterToken}. */
public final class RegisterTokenFactory extends ProcedureFactory {

    public static final String ID = Procedures.REGISTER_TOKEN;

    public RegisterTokenFactory() {
        super(ID, "registration of a token", new RegisterToken());
    }
}
