package io.github.dualpassword.useradministration.token;

import io.github.dualpassword.procedure.ProcedureFactory;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.useradministration.bulk.BulkProcedure;

/** See {@link TokenOperations}. */
public final class ReleaseOtpFactory extends ProcedureFactory {

    public ReleaseOtpFactory() {
        super(Procedures.RELEASE_OTP, "release of one-time passwords", new BulkProcedure(TokenOperations.RELEASE));
    }
}
