package io.github.dualpassword.useradministration.marking;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.useradministration.MemberFilter;
import io.github.dualpassword.useradministration.OperatorAndTarget;
import io.github.dualpassword.useradministration.ServiceState.Item;
import io.github.dualpassword.useradministration.TargetResult;
import io.github.dualpassword.useradministration.bulk.BulkOperation;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Choice;
import io.github.dualpassword.useradministration.bulk.BulkOperation.ChoiceWords;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Words;

/** Marks colleagues for review, as an operation on many users. */
final class MarkUsers {

    private static final Choice MARK = new Choice(
            "marked",
            Operation.RELEASE_OTP,
            new ChoiceWords(
                    "dualPasswordMarkChoice",
                    "dualPasswordMarkWarning",
                    "dualPasswordMarkDone",
                    "dualPasswordMarkOutcome",
                    "dualPasswordMarkAdvice"),
            (before, permitted) -> before,
            item -> true,
            confirmed -> MarkUsers::mark,
            false,
            Optional.empty());

    static final BulkOperation OPERATION = new BulkOperation(
            Procedures.MARK_USERS,
            "mark",
            new Words(
                    "dualPasswordMarkListTitle",
                    "dualPasswordMarkIntro",
                    List.of("dualPasswordMarkStepSelect", "dualPasswordMarkStepDone"),
                    "dualPasswordMembersSuspendedOnly",
                    "",
                    List.of(),
                    "dualPasswordMarkConfirmTitle",
                    "dualPasswordMarkConfirmIntro",
                    "dualPasswordMarkResultTitle",
                    "dualPasswordMarkNothingDone"),
            MemberFilter.States.SUSPENDED,
            List.of(),
            EnumSet.allOf(Item.class),
            (policy, item) -> Optional.empty(),
            BulkOperation.Confirms.ON_A_PAGE,
            List.of(MARK));

    private MarkUsers() {}

    private static TargetResult mark(KeycloakSession job, OperatorAndTarget both, Lockout lockout) {
        CurrentRealm realm = CurrentRealm.of(job);
        boolean marked = Storage.of(job, UserMarks.class)
                .mark(job.getContext().getRealm().getId(), both.target().getId(), realm.now());
        return marked ? TargetResult.done(Map.of()) : TargetResult.nothingToDo(Map.of());
    }
}
