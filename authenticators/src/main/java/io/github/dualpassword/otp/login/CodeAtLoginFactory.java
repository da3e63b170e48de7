package io.github.dualpassword.otp.login;

import io.github.dualpassword.procedure.ProcedureFactory;

/** See {@link AskForCode}. */
public final class CodeAtLoginFactory extends ProcedureFactory {

    public static final String ID = "one-time-password-at-login";

    public CodeAtLoginFactory() {
        super(ID, "one-time password at login", new AskForCode());
    }
}
