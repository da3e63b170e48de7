package io.github.dualpassword.testproviders.bulk;

import io.github.dualpassword.procedure.ProcedureFactory;
import io.github.dualpassword.useradministration.bulk.BulkProcedure;

/** See {@link NoteOnUsers}. */
public final class NoteOnUsersFactory extends ProcedureFactory {

    public NoteOnUsersFactory() {
        super(NoteOnUsers.ID, "note on users (test)", new BulkProcedure(NoteOnUsers.OPERATION));
    }
}
