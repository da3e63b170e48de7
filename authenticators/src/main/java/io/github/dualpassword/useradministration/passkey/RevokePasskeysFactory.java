package io.github.dualpassword.useradministration.passkey;

import io.github.dualpassword.procedure.ProcedureFactory;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.useradministration.bulk.BulkProcedure;

/** See {@link PasskeyOperations}. */
public final class RevokePasskeysFactory extends ProcedureFactory {

    public RevokePasskeysFactory() {
        super(Procedures.REVOKE_PASSKEYS, "revocation of passkeys", new BulkProcedure(PasskeyOperations.REVOCATION));
    }
}
