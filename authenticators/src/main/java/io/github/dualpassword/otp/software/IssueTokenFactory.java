package io.github.dualpassword.otp.software;

import io.github.dualpassword.procedure.ProcedureFactory;
import io.github.dualpassword.procedure.Procedures;

/** See {@link IssueToken}. */
public final class IssueTokenFactory extends ProcedureFactory {

    public static final String ID = Procedures.ISSUE_TOKEN;

    public IssueTokenFactory() {
        super(ID, "issue of a software token", new IssueToken());
    }
}
