package io.github.dualpassword.passkey.registration;

import io.github.dualpassword.procedure.ProcedureFactory;
import io.github.dualpassword.procedure.Procedures;

/** See {@link RegisterPasskey}. */
public final class RegisterPasskeyFactory extends ProcedureFactory {

    public static final String ID = Procedures.REGISTER_PASSKEY;

    public RegisterPasskeyFactory() {
        super(ID, "registration of a passkey", new RegisterPasskey());
    }
}
