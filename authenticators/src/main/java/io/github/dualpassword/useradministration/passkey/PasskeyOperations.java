package io.github.dualpassword.useradministration.passkey;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.github.dualpassword.passkey.SeenKey;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.useradministration.Member;
import io.github.dualpassword.useradministration.MemberFilter.States;
import io.github.dualpassword.useradministration.MemberTable.Column;
import io.github.dualpassword.useradministration.MemberToken;
import io.github.dualpassword.useradministration.ServiceState.Item;
import io.github.dualpassword.useradministration.bulk.BulkOperation;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Choice;
import io.github.dualpassword.useradministration.bulk.BulkOperation.ChoiceWords;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Meaning;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Terms;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Words;

/** Revocation of the passkeys of colleagues, as an operation on many users. */
final class PasskeyOperations {

    private static final String BETWEEN = ", ";

    private static final List<Column> COLUMNS = List.of(
            new Column("dualPasswordPasskeyNamesOfUser", PasskeyOperations::names),
            new Column(
                    "dualPasswordTokenSerial",
                    member -> member.token().map(MemberToken::serial).orElse("")));

    static final BulkOperation REVOCATION = new BulkOperation(
            Procedures.REVOKE_PASSKEYS,
            Procedures.REVOKE_PASSKEYS,
            new Words(
                    "dualPasswordRevokePasskeysListTitle",
                    "dualPasswordRevokePasskeysIntro",
                    List.of("dualPasswordRevokePasskeysStepSelect", "dualPasswordRevokePasskeysStepDone"),
                    "dualPasswordRevokePasskeysWithPasskeyOnly",
                    "",
                    List.of(
                            "dualPasswordRevokePasskeysAll",
                            "dualPasswordRevokePasskeysNew",
                            "dualPasswordRevokePasskeysToken"),
                    "dualPasswordRevokePasskeysConfirmTitle",
                    "dualPasswordRevokePasskeysConfirmIntro",
                    "dualPasswordRevokePasskeysResultTitle",
                    "dualPasswordRevokePasskeysNothingDone",
                    new Terms(
                            "dualPasswordPasskeyState",
                            "dualPasswordPasskeyStateBefore",
                            "dualPasswordPasskeyStateAfter",
                            "dualPasswordPasskeyMeanings",
                            "dualPasswordRevokePasskeysReached",
                            "dualPasswordRevokePasskeysExecute",
                            "dualPasswordClose")),
            States.WITH_PASSKEY,
            COLUMNS,
            member -> member.passkeys().stream().map(SeenKey::mark).toList(),
            Item.ofPasskeys(),
            PasskeyOperations::meaning,
            List.of(new Choice(
                    "revoke",
                    Operation.REVOKE_PASSKEYS,
                    new ChoiceWords(
                            "dualPasswordRevokePasskeysExecute",
                            "dualPasswordRevokePasskeysWarning",
                            "dualPasswordRevokePasskeysDone",
                            "dualPasswordRevokePasskeysOutcome",
                            "dualPasswordRevokePasskeysAdvice"),
                    (before, permitted) -> List.of(Item.PASSKEY_NOT_REGISTERED),
                    state -> state.equals(List.of(Item.PASSKEY_NOT_REGISTERED)),
                    item -> true,
                    PasskeyRevocation::new,
                    false,
                    Optional.empty())));

    private PasskeyOperations() {}

    /** How many, and what their user calls them. */
    private static String names(Member member) {
        return member.passkeys().isEmpty()
                ? ""
                : member.passkeys().size() + ": "
                        + member.passkeys().stream().map(SeenKey::label).collect(Collectors.joining(BETWEEN));
    }

    private static Optional<Meaning> meaning(RealmPolicy policy, Item item) {
        return switch (item) {
            case PASSKEY_NOT_REGISTERED -> because(item, "dualPasswordPasskeyMeaningNotRegistered");
            case PASSKEY_USABLE -> because(item, "dualPasswordPasskeyMeaningUsable");
            case PASSKEY_COOLING_DOWN -> because(item, "dualPasswordPasskeyMeaningCoolingDown");
            case PASSKEY_SUSPENDED -> because(item, "dualPasswordPasskeyMeaningSuspended");
            case PASSKEY_NOT_COUNTED -> because(item, "dualPasswordPasskeyMeaningNotCounted");
            default -> Optional.empty();
        };
    }

    private static Optional<Meaning> because(Item item, String sentence) {
        return Optional.of(new Meaning(item, sentence, ""));
    }
}
