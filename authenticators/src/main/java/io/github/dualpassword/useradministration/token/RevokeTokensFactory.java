package io.github.dualpassword.useradministration.token;

import io.github.dualpassword.procedure.ProcedureFactory;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.useradministration.bulk.BulkProcedure;

/** See {@link TokenOperations}. */
public final class RevokeTokensFactory extends ProcedureFactory {

    public RevokeTokensFactory() {
        super(Procedures.REVOKE_TOKENS, "revocation of tokens", new BulkProcedure(TokenOperations.REVOCATION));
    }
}
