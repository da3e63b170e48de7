package io.github.dualpassword.otp.registration;

import io.github.dualpassword.procedure.ProcedureFactory;

/** See {@link RegisterToken}. */
public final class RegisterTokenFactory extends ProcedureFactory {

    public static final String ID = "register-token";

    public RegisterTokenFactory() {
        super(ID, "registration of a token", new RegisterToken());
    }
}
