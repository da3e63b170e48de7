package io.github.dualpassword.testproviders.bulk;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.useradministration.MemberFilter.States;
import io.github.dualpassword.useradministration.MemberTable.Column;
import io.github.dualpassword.useradministration.ServiceState.Item;
import io.github.dualpassword.useradministration.TargetResult;
import io.github.dualpassword.useradministration.TargetWork;
import io.github.dualpassword.useradministration.bulk.BulkOperation;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Choice;
import io.github.dualpassword.useradministration.bulk.BulkOperation.ChoiceWords;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Confirmed;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Terms;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Words;

/** Leaves a note with each user: about as little as an operation can be. */
final class NoteOnUsers {

    static final String ID = "test-note-on-users";

    static final BulkOperation OPERATION = new BulkOperation(
            ID,
            "test-note",
            new Words(
                    "testNoteTitle",
                    "testNoteTitle",
                    List.of("testNoteTitle"),
                    "dualPasswordMembersSuspendedOnly",
                    "",
                    List.of(),
                    "testNoteConfirm",
                    "testNoteConfirm",
                    "testNoteResult",
                    "testNoteResult",
                    Terms.OF_SERVICE),
            States.SUSPENDED,
            List.of(new Column("testNoteMail", member -> member.mail().orElse(""))),
            member -> List.of(),
            Set.of(Item.USABLE, Item.LOGIN_SUSPENDED),
            (policy, item) -> Optional.empty(),
            List.of(new Choice(
                    "note",
                    Operation.RELEASE_PASSWORD,
                    new ChoiceWords("testNoteTitle", "", "testNoteResult", "testNoteResult", ""),
                    (before, permitted) -> before,
                    state -> false,
                    item -> true,
                    NoteOnUsers::note,
                    false,
                    Optional.empty())));

    private NoteOnUsers() {}

    /** Where everybody sees how often it was done. */
    private static TargetWork note(Confirmed confirmed) {
        return (job, both, lockout) -> {
            both.target().setLastName(both.target().getLastName() + "*");
            return TargetResult.done(OperationFacts.states(confirmed.state(), confirmed.state()));
        };
    }
}
