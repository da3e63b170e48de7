package io.github.dualpassword.useradministration.token;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.passkey.KeyReader;
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
import io.github.dualpassword.useradministration.bulk.BulkOperation.ToldFrom;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Words;

/** Release (H) and revocation (K) of the tokens of colleagues, as operations on many users. */
final class TokenOperations {

    private static final String BETWEEN = ", ";

    private static final List<Column> COLUMNS = List.of(
            new Column("dualPasswordTokenSerial", TokenOperations::serial),
            new Column("dualPasswordTokenSharers", member -> String.join(BETWEEN, sharers(member))));

    /** Beside the token, whether the user has passkeys: who has lost a phone may have lost both. */
    private static final List<Column> COLUMNS_OF_REVOCATION = Stream.concat(
                    COLUMNS.stream(),
                    Stream.of(new Column("dualPasswordPasskeyCount", TokenOperations::passkeys, KeyReader::isOn)))
            .toList();

    static final BulkOperation RELEASE = new BulkOperation(
            Procedures.RELEASE_OTP,
            Procedures.RELEASE_OTP,
            new Words(
                    "dualPasswordReleaseOtpListTitle",
                    "dualPasswordReleaseOtpIntro",
                    List.of("dualPasswordReleaseOtpStepSelect", "dualPasswordReleaseOtpStepDone"),
                    "dualPasswordReleaseOtpSuspendedOnly",
                    "",
                    List.of("dualPasswordReleaseOtpForAll", "dualPasswordReleaseOtpByBank"),
                    "dualPasswordReleaseOtpConfirmTitle",
                    "dualPasswordReleaseOtpConfirmIntro",
                    "dualPasswordReleaseOtpResultTitle",
                    "dualPasswordReleaseOtpNothingDone",
                    terms("dualPasswordReleaseOtpReached", "dualPasswordReleaseOtpExecute", "dualPasswordToTop")),
            States.OTP_SUSPENDED,
            COLUMNS,
            member -> TokenNow.named(member.token().map(MemberToken::serial), sharers(member)),
            Item.ofOneTimePasswords(),
            TokenOperations::meaning,
            List.of(new Choice(
                    "release",
                    Operation.RELEASE_OTP,
                    new ChoiceWords(
                            "dualPasswordReleaseOtpExecute",
                            "",
                            "dualPasswordReleaseOtpDone",
                            "dualPasswordReleaseOtpOutcome",
                            "dualPasswordReleaseOtpAdvice"),
                    (before, permitted) -> before.contains(Item.OTP_SUSPENDED) ? List.of(Item.OTP_USABLE) : before,
                    state -> !state.isEmpty() && !state.contains(Item.OTP_SUSPENDED),
                    item -> true,
                    TokenRelease::new,
                    false,
                    Optional.empty())));

    static final BulkOperation REVOCATION = new BulkOperation(
            Procedures.REVOKE_TOKENS,
            Procedures.REVOKE_TOKENS,
            new Words(
                    "dualPasswordRevokeListTitle",
                    "dualPasswordRevokeIntro",
                    List.of("dualPasswordRevokeStepSelect", "dualPasswordRevokeStepDone"),
                    "dualPasswordRevokeWithTokenOnly",
                    "",
                    List.of(
                            "dualPasswordRevokeEachUser",
                            "dualPasswordRevokeNewToken",
                            "dualPasswordRevokeWhen",
                            "dualPasswordRevokeLost"),
                    "dualPasswordRevokeConfirmTitle",
                    "dualPasswordRevokeConfirmIntro",
                    "dualPasswordRevokeResultTitle",
                    "dualPasswordRevokeNothingDone",
                    terms("dualPasswordRevokeReached", "dualPasswordRevokeExecute", "dualPasswordClose")),
            States.WITH_TOKEN,
            COLUMNS_OF_REVOCATION,
            member -> TokenNow.named(member.token().map(MemberToken::serial), List.of()),
            Item.ofOneTimePasswords(),
            TokenOperations::meaning,
            List.of(new Choice(
                    "revoke",
                    Operation.REVOKE_TOKEN,
                    new ChoiceWords(
                            "dualPasswordRevokeExecute",
                            "dualPasswordRevokeWarning",
                            "dualPasswordRevokeDone",
                            "dualPasswordRevokeOutcome",
                            "dualPasswordRevokeAdvice"),
                    (before, permitted) -> hasToken(before) ? List.of(Item.OTP_NOT_REGISTERED) : before,
                    state -> !state.isEmpty() && !hasToken(state),
                    item -> true,
                    TokenRevocation::new,
                    false,
                    Optional.empty(),
                    Optional.of(new ToldFrom(
                            OperationFacts.REGISTRATION_FROM,
                            "dualPasswordRevokeAdviceFrom",
                            "dualPasswordRevokeOutcomeFrom")))));

    private TokenOperations() {}

    private static Terms terms(String reached, String execute, String leave) {
        return new Terms(
                "dualPasswordOtpState",
                "dualPasswordOtpStateBefore",
                "dualPasswordOtpStateAfter",
                "dualPasswordOtpMeanings",
                reached,
                execute,
                leave);
    }

    private static boolean hasToken(List<Item> state) {
        return !state.contains(Item.OTP_NOT_NEEDED) && !state.contains(Item.OTP_NOT_REGISTERED);
    }

    private static String serial(Member member) {
        return member.token().map(MemberToken::serial).orElse("");
    }

    private static String passkeys(Member member) {
        return member.passkeys().isEmpty()
                ? ""
                : String.valueOf(member.passkeys().size());
    }

    private static List<String> sharers(Member member) {
        return member.token().map(MemberToken::sharers).orElse(List.of());
    }

    private static Optional<Meaning> meaning(RealmPolicy policy, Item item) {
        return switch (item) {
            case OTP_USABLE -> because(item, "dualPasswordOtpMeaningUsable");
            case OTP_SUSPENDED -> because(item, "dualPasswordOtpMeaningSuspended");
            case OTP_EXPIRED -> because(item, "dualPasswordOtpMeaningExpired");
            case OTP_NOT_REGISTERED -> because(item, "dualPasswordOtpMeaningNotRegistered");
            case OTP_NOT_NEEDED -> because(item, "dualPasswordOtpMeaningNotNeeded");
            default -> Optional.empty();
        };
    }

    private static Optional<Meaning> because(Item item, String sentence) {
        return Optional.of(new Meaning(item, sentence, ""));
    }
}
