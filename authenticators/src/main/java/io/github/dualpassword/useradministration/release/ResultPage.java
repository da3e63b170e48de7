package io.github.dualpassword.useradministration.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.audit.OperationLog;
import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.contract.ContractMembers;
import io.github.dualpassword.page.PageFrame;
import io.github.dualpassword.page.Procedures;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.PermissionMatrix;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.SeparateTransaction;
import io.github.dualpassword.useradministration.MemberTable;
import io.github.dualpassword.useradministration.Members;
import io.github.dualpassword.useradministration.Operator;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Item;

/** Draws the result from the operation history: what it says was carried out, and nothing else. */
final class ResultPage {

    private static final String TEMPLATE = "dual-password-stop-release-result.ftl";

    private final RequiredActionContext context;
    private final KeycloakSession session;
    private final Operator operator;
    private final Confirmation confirmation;

    ResultPage(RequiredActionContext context, Operator operator, Confirmation confirmation) {
        this.context = context;
        this.session = context.getSession();
        this.operator = operator;
        this.confirmation = confirmation;
    }

    /**
     * What the history holds of the execution.
     *
     * @param count how many lines have each outcome
     */
    private record Lines(List<OperationRecord> page, Map<OperationOutcome, Long> count, Map<String, UserType> types) {

        long total() {
            return count.values().stream().mapToLong(Long::longValue).sum();
        }

        long of(OperationOutcome outcome) {
            return count.getOrDefault(outcome, 0L);
        }
    }

    /** @param page from 1 */
    Response draw(int page) {
        Lines lines = read(page);
        long total = lines.total();
        Map<String, Object> list = new HashMap<>(MemberTable.pages(page, total));
        list.put(
                "rows",
                lines.page().stream().map(line -> row(line, lines.types())).toList());
        return PageFrame.round(context.form(), session, operator.user())
                .setAttribute("list", list)
                .setAttribute("wanted", confirmation.wanted().id())
                .setAttribute("done", lines.of(OperationOutcome.DONE))
                .setAttribute("nothingToDo", lines.of(OperationOutcome.NOTHING_TO_DO))
                .setAttribute("notDone", lines.of(OperationOutcome.REFUSED) + lines.of(OperationOutcome.FAILED))
                .setAttribute("running", total < confirmation.targets().size())
                .createForm(TEMPLATE);
    }

    /** In a session of its own: this one may still see what was before the execution. */
    private Lines read(int page) {
        return SeparateTransaction.of(session).once(job -> {
            OperationLog log = Storage.of(job, OperationLog.class);
            String realm = job.getContext().getRealm().getId();
            Map<OperationOutcome, Long> count = new HashMap<>();
            for (OperationOutcome outcome : OperationOutcome.values()) {
                count.put(outcome, log.countExecution(realm, confirmation.id(), Optional.of(outcome)));
            }
            List<OperationRecord> lines =
                    log.execution(realm, confirmation.id(), (page - 1) * Members.PAGE, Members.PAGE);
            List<String> known = lines.stream()
                    .map(OperationRecord::target)
                    .filter(target -> !target.loginId().isEmpty())
                    .map(OperationRecord.Person::id)
                    .toList();
            return new Lines(
                    lines,
                    count,
                    Storage.of(job, ContractMembers.class)
                            .typesOf(job.getContext().getRealm(), known));
        });
    }

    private Map<String, Object> row(OperationRecord line, Map<String, UserType> types) {
        Optional<UserType> type = Optional.ofNullable(types.get(line.target().id()));
        List<Item> after = items(line, OperationFacts.STATE_AFTER);
        Map<String, Object> row = new HashMap<>();
        row.put("id", line.target().id());
        row.put("loginId", loginId(line));
        row.put("name", line.target().name());
        row.put("type", type.map(UserType::id).orElse(""));
        row.put("outcome", line.outcome().name());
        row.put("reason", line.reason().orElse(""));
        row.put("before", MemberTable.states(items(line, OperationFacts.STATE_BEFORE)));
        row.put("after", MemberTable.states(after));
        row.put("remaining", MemberTable.states(remaining(line, after)));
        row.put("mayChange", type.filter(known -> mayChange(line, known)).isPresent());
        return row;
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
