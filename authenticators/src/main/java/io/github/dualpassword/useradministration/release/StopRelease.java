package io.github.dualpassword.useradministration.release;

import io.github.dualpassword.useradministration.bulk.BulkOperation.Words;

import io.github.dualpassword.useradministration.bulk.BulkOperation;
import io.github.dualpassword.Credential;
import io.github.dualpassword.useradministration.ServiceState.Item;
import java.util.List;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Meaning;
import java.util.Optional;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.policy.RealmPolicy;
import java.util.Set;
import io.github.dualpassword.useradministration.MemberFilter.States;

/** 利用者停止・解除 (D): release and stop of colleagues, as an operation on many users. */
final class StopRelease {

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
                    "dualPasswordReleaseNothingDone"),
            States.SUSPENDED,
            List.of(),
            Set.of(Item.values()),
            StopRelease::meaning,
            List.of(StateAfter.values()));

    private StopRelease() {}

    /** A realm without temporary suspensions suspends at once. */
    private static Optional<Meaning> meaning(RealmPolicy policy, Item item) {
        return switch (item) {
            case USABLE -> Optional.empty();
            case LOGIN_SUSPENDED_TEMPORARILY -> temporary(policy, Credential.LOGIN, item);
            case LOGIN_SUSPENDED -> permanent(policy, Credential.LOGIN, item);
            case CONFIRMATION_SUSPENDED_TEMPORARILY -> temporary(policy, Credential.CONFIRMATION, item);
            case CONFIRMATION_SUSPENDED -> permanent(policy, Credential.CONFIRMATION, item);
            case SERVICE_STOPPED -> Optional.of(new Meaning(item.name(), "dualPasswordReleaseMeaningStopped", ""));
            case STOPPED_BY_BANK -> Optional.of(new Meaning(item.name(), "dualPasswordReleaseMeaningByBank", ""));
        };
    }

    private static Optional<Meaning> temporary(RealmPolicy policy, Credential credential, Item item) {
        return isTwoStage(policy, credential)
                ? Optional.of(new Meaning(item.name(), "dualPasswordReleaseMeaningTemporary", label(credential)))
                : Optional.empty();
    }

    private static Optional<Meaning> permanent(RealmPolicy policy, Credential credential, Item item) {
        String sentence = isTwoStage(policy, credential)
                ? "dualPasswordReleaseMeaningAfterTemporary"
                : "dualPasswordReleaseMeaningAtOnce";
        return Optional.of(new Meaning(item.name(), sentence, label(credential)));
    }

    private static boolean isTwoStage(RealmPolicy policy, Credential credential) {
        return policy.lockout(credential).temporarySuspensions() > 0;
    }

    private static String label(Credential credential) {
        return switch (credential) {
            case LOGIN -> "dualPasswordLoginLabel";
            case CONFIRMATION -> "dualPasswordConfirmationLabel";
        };
    }
}
