package io.github.dualpassword.useradministration.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.audit.OperationLog;
import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.contract.ContractMembers;
import io.github.dualpassword.page.Paging;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.PermissionMatrix;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;
import io.github.dualpassword.useradministration.MemberTable;
import io.github.dualpassword.useradministration.MemberTable.ShownPerson;
import io.github.dualpassword.useradministration.MemberTable.ShownState;
import io.github.dualpassword.useradministration.Members;
import io.github.dualpassword.useradministration.Operator;
import io.github.dualpassword.useradministration.OperatorRequest;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Item;

/** Draws the result from the operation history: what it says was carried out, and nothing else. */
final class ResultPage {

    private static final String TEMPLATE = "dual-password-stop-release-result.ftl";

    private final OperatorRequest request;
    private final KeycloakSession session;
    private final Operator operator;
    private final Confirmation confirmation;

    ResultPage(OperatorRequest request, Confirmation confirmation) {
        this.request = request;
        this.session = request.session();
        this.operator = request.operator();
        this.confirmation = confirmation;
    }

    /**
     * What the history holds of the execution.
     *
     * @param count how many lines have each outcome
     */
    private record Lines(
            List<OperationRecord> page, Paging paging, Map<OperationOutcome, Long> count, Map<String, UserType> types) {

        long of(OperationOutcome outcome) {
            return count.getOrDefault(outcome, 0L);
        }
    }

    /** The page: its rows, and how many targets have come to which end. */
    public record View(
            List<Row> rows, Paging paging, String wanted, long done, long nothingToDo, long notDone, boolean running) {}

    /**
     * A target.
     *
     * @param before empty where nothing is known of it
     * @param remaining what still keeps somebody from working who was to be usable
     * @param mayChange whether the way on to the change of passwords is open
     */
    public record Row(
            String id,
            ShownPerson person,
            String outcome,
            String reason,
            List<ShownState> before,
            List<ShownState> after,
            List<ShownState> remaining,
            boolean mayChange) {}

    /** @param wanted page, from 1 */
    void show(int wanted) {
        Lines lines = read(wanted);
        View view = new View(
                lines.page().stream().map(line -> row(line, lines.types())).toList(),
                lines.paging(),
                confirmation.wanted().id(),
                lines.of(OperationOutcome.DONE),
                lines.of(OperationOutcome.NOTHING_TO_DO),
                lines.of(OperationOutcome.REFUSED) + lines.of(OperationOutcome.FAILED),
                lines.paging().total() < confirmation.targets().size());
        request.show(TEMPLATE, view, List.of());
    }

    /** In a session of its own: this one may still see what was before the execution. */
    private Lines read(int wanted) {
        return SeparateTransaction.of(session).once(job -> {
            OperationLog log = Storage.of(job, OperationLog.class);
            String realm = job.getContext().getRealm().getId();
            Map<OperationOutcome, Long> count = new HashMap<>();
            for (OperationOutcome outcome : OperationOutcome.values()) {
                count.put(outcome, log.countExecution(realm, confirmation.id(), Optional.of(outcome)));
            }
            long total = count.values().stream().mapToLong(Long::longValue).sum();
            Paging paging = Paging.of(wanted, total, Members.PAGE);
            List<OperationRecord> lines = log.execution(realm, confirmation.id(), paging.offset(), Members.PAGE);
            List<String> known = lines.stream()
                    .map(OperationRecord::target)
                    .filter(target -> !target.loginId().isEmpty())
                    .map(OperationRecord.Person::id)
                    .toList();
            return new Lines(
                    lines,
                    paging,
                    count,
                    Storage.of(job, ContractMembers.class)
                            .typesOf(job.getContext().getRealm(), known));
        });
    }

    private Row row(OperationRecord line, Map<String, UserType> types) {
        Optional<UserType> type = Optional.ofNullable(types.get(line.target().id()));
        List<Item> after = items(line, OperationFacts.STATE_AFTER);
        return new Row(
                line.target().id(),
                new ShownPerson(
                        loginId(line),
                        line.target().name(),
                        type.map(UserType::id).orElse(""),
                        false,
                        false),
                line.outcome().name(),
                line.reason().orElse(""),
                MemberTable.states(items(line, OperationFacts.STATE_BEFORE)),
                MemberTable.states(after),
                MemberTable.states(remaining(line, after)),
                type.filter(known -> mayChange(line, known)).isPresent());
    }

    /** The history of a contract does not name who has left it; the operator has seen that name on the confirm page. */
    private String loginId(OperationRecord line) {
        return line.target().loginId().isEmpty()
                ? confirmation
                        .targets()
                        .getOrDefault(line.target().id(), Target.UNKNOWN)
                        .loginId()
                : line.target().loginId();
    }

    /** What still keeps somebody from working whom the operator wanted to be usable (D14). */
    private List<Item> remaining(OperationRecord line, List<Item> after) {
        return confirmation.wanted() == StateAfter.USABLE && line.outcome() == OperationOutcome.DONE
                ? after.stream().filter(item -> item != Item.USABLE).toList()
                : List.of();
    }

    private static List<Item> items(OperationRecord line, String fact) {
        return ServiceState.items(line.facts().getOrDefault(fact, ""));
    }

    /** Whether the way on to the change of passwords is open (D15). */
    private boolean mayChange(OperationRecord line, UserType type) {
        PermissionMatrix permissions = CurrentRealm.of(session).policy().permissions();
        return confirmation.wanted() == StateAfter.USABLE
                && (line.outcome() == OperationOutcome.DONE || line.outcome() == OperationOutcome.NOTHING_TO_DO)
                && operator.party()
                        .type()
                        .filter(own -> permissions.allows(own, Operation.CHANGE_PASSWORDS, type))
                        .isPresent()
                && Procedures.isEnabled(session.getContext().getRealm(), Procedures.CHANGE_USER_PASSWORDS);
    }
}
