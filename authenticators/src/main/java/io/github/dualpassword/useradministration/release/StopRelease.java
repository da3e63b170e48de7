package io.github.dualpassword.useradministration.release;

import java.util.List;
import java.util.Optional;

import io.github.dualpassword.Credential;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.useradministration.MemberFilter.States;
import io.github.dualpassword.useradministration.ServiceState.Item;
import io.github.dualpassword.useradministration.bulk.BulkOperation;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Choice;
import io.github.dualpassword.useradministration.bulk.BulkOperation.ChoiceWords;
import io.github.dualpassword.useradministration.bulk.BulkOperation.FollowUp;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Meaning;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Terms;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Words;

/** 利用者停止・解除 (D): release and stop of colleagues, as an operation on many users. */
final class StopRelease {

    private static final Choice USABLE = new Choice(
            "usable",
            Operation.RELEASE_PASSWORD,
            new ChoiceWords(
                    "dualPasswordReleaseToUsable",
                    "",
                    "dualPasswordReleaseDone",
                    "dualPasswordReleaseOutcomeReleased",
                    "dualPasswordReleaseChangeAdvice"),
            StateAfter.USABLE::foreseen,
            StateAfter.USABLE::isReached,
            item -> item == Item.USABLE,
            confirmed -> new StateChange(StateAfter.USABLE, confirmed.state()),
            false,
            Optional.of(new FollowUp(
                    Procedures.CHANGE_USER_PASSWORDS,
                    Operation.CHANGE_PASSWORDS,
                    "dualPasswordReleaseChangePasswords",
                    "dualPasswordReleaseChangePasswordsOf")));

    private static final Choice STOPPED = new Choice(
            "stopped",
            Operation.SERVICE_STOP,
            new ChoiceWords(
                    "dualPasswordReleaseToStopped",
                    "dualPasswordReleaseStopWarning",
                    "dualPasswordReleaseStopped",
                    "dualPasswordReleaseOutcomeStopped",
                    ""),
            StateAfter.STOPPED::foreseen,
            StateAfter.STOPPED::isReached,
            item -> true,
            confirmed -> new StateChange(StateAfter.STOPPED, confirmed.state()),
            true,
            Optional.empty());

    static final BulkOperation OPERATION = new BulkOperation(
            Procedures.STOP_RELEASE_USERS,
            "stop-release",
            new Words(
                    "dualPasswordReleaseListTitle",
                    "dualPasswordReleaseIntro",
                    List.of("dualPasswordReleaseStepSelect", "dualPasswordReleaseStepDone"),
                    "dualPasswordMembersSuspendedOnly",
                    "dualPasswordReleaseAfter",
                    List.of("dualPasswordReleaseChangeAdvice"),
                    "dualPasswordReleaseConfirmTitle",
                    "dualPasswordReleaseConfirmIntro",
                    "dualPasswordReleaseResultTitle",
                    "dualPasswordReleaseNothingDone",
                    Terms.OF_SERVICE),
            States.SUSPENDED,
            List.of(),
            member -> List.of(),
            Item.ofService(),
            StopRelease::meaning,
            List.of(USABLE, STOPPED));

    private StopRelease() {}

    /** A realm without temporary suspensions suspends at once. */
    private static Optional<Meaning> meaning(RealmPolicy policy, Item item) {
        boolean twoStage = item.credential()
                .map(policy::lockout)
                .filter(lockout -> lockout.temporarySuspensions() > 0)
                .isPresent();
        return switch (item) {
            case SERVICE_STOPPED -> because(item, "dualPasswordReleaseMeaningStopped");
            case STOPPED_BY_BANK -> because(item, "dualPasswordReleaseMeaningByBank");
            case LOGIN_SUSPENDED_TEMPORARILY, CONFIRMATION_SUSPENDED_TEMPORARILY ->
                because(item, "dualPasswordReleaseMeaningTemporary").filter(meaning -> twoStage);
            case LOGIN_SUSPENDED, CONFIRMATION_SUSPENDED ->
                because(
                        item,
                        twoStage ? "dualPasswordReleaseMeaningAfterTemporary" : "dualPasswordReleaseMeaningAtOnce");
            default -> Optional.empty();
        };
    }

    private static Optional<Meaning> because(Item item, String sentence) {
        return Optional.of(new Meaning(
                item, sentence, item.credential().map(Credential::id).orElse("")));
    }
}
