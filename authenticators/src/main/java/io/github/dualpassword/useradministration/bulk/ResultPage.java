package io.github.dualpassword.useradministration.bulk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keycloak.models.RealmModel;

import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.audit.OperationLog;
import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.contract.ContractMembers;
import io.github.dualpassword.contract.MemberRoles;
import io.github.dualpassword.page.Moments;
import io.github.dualpassword.page.Paging;
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
import io.github.dualpassword.useradministration.OperatorRequest;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Item;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Choice;
import io.github.dualpassword.useradministration.bulk.BulkOperation.ChoiceWords;
import io.github.dualpassword.useradministration.bulk.BulkOperation.FollowUp;
import io.github.dualpassword.useradministration.bulk.BulkOperation.ToldFrom;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Words;
import io.github.dualpassword.useradministration.bulk.ConfirmedTargets.Target;

/** The result (D09), out of the operation history: what it says was carried out, and nothing else; and the ways on. */
final class ResultPage extends BulkPage {

    static final String CONTINUE = "continue";
    static final String TO_MENU = "to-menu";
    static final String FOLLOW_UP = "change-passwords-of";
    static final String PAGE = "page";

    private static final String TEMPLATE = "dual-password-bulk-result.ftl";

    private final ConfirmedTargets confirmation;
    private final Choice choice;

    ResultPage(BulkOperation operation, OperatorRequest request, ConfirmedTargets confirmation) {
        super(operation, request);
        this.confirmation = confirmation;
        this.choice = operation.choice(confirmation.choice()).orElseThrow();
    }

    /**
     * The page: its rows, and how many targets have come to which end.
     *
     * @param advice key of what ought to be done now, possibly empty
     * @param from the moment that belongs to it, possibly empty
     */
    public record View(
            String name,
            Words words,
            ChoiceWords choice,
            String advice,
            String from,
            List<ToldFrom> toldFrom,
            List<FollowUp> followUp,
            List<Row> rows,
            Paging paging,
            long done,
            long nothingToDo,
            long notDone,
            boolean running) {}

    /**
     * A target.
     *
     * @param before empty where nothing is known of it
     * @param remaining what is left over where it was carried out
     * @param from a moment that is told with each target, possibly empty
     * @param goesOn whether the way on to another procedure is open
     */
    public record Row(
            String id,
            ShownPerson person,
            String outcome,
            String reason,
            List<ShownState> before,
            List<ShownState> after,
            List<ShownState> remaining,
            String from,
            boolean goesOn) {}

    /**
     * What the history holds of the execution.
     *
     * @param count how many lines have each outcome
     */
    private record Lines(
            List<OperationRecord> page,
            Paging paging,
            Map<OperationOutcome, Long> count,
            Map<String, MemberRoles> roles) {}

    @Override
    void show() {
        Lines lines = read(notes.page());
        Map<OperationOutcome, Long> count = lines.count();
        Moments words = new Moments(request.session(), request.user());
        ToldMoments moments = ToldMoments.of(lines.page(), choice.toldFrom(), words::minute);
        View view = new View(
                operation.name(),
                operation.words(),
                choice.words(),
                choice.toldFrom()
                        .filter(told -> !moments.ofAll().isEmpty())
                        .map(ToldFrom::advice)
                        .orElse(choice.words().advice()),
                moments.ofAll(),
                choice.toldFrom().stream().toList(),
                choice.followUp().stream().toList(),
                lines.page().stream()
                        .map(line -> row(line, lines.roles(), moments.of(line)))
                        .toList(),
                lines.paging(),
                count.get(OperationOutcome.DONE),
                count.get(OperationOutcome.NOTHING_TO_DO),
                count.get(OperationOutcome.REFUSED) + count.get(OperationOutcome.FAILED),
                lines.paging().total() < confirmation.targets().size());
        request.show(TEMPLATE, view, List.of());
    }

    /** In a session of its own: this one may still see what was before the execution. */
    private Lines read(int wanted) {
        return SeparateTransaction.of(request.session()).once(job -> {
            OperationLog log = Storage.of(job, OperationLog.class);
            RealmModel realm = job.getContext().getRealm();
            Map<OperationOutcome, Long> count = new EnumMap<>(OperationOutcome.class);
            for (OperationOutcome outcome : OperationOutcome.values()) {
                count.put(outcome, log.countExecution(realm.getId(), confirmation.id(), Optional.of(outcome)));
            }
            long total = count.values().stream().mapToLong(Long::longValue).sum();
            Paging paging = Paging.of(wanted, total, Members.PAGE);
            List<OperationRecord> lines =
                    log.execution(realm.getId(), confirmation.id(), paging.offset(), Members.PAGE);
            List<String> known = lines.stream()
                    .map(OperationRecord::target)
                    .filter(target -> !target.loginId().isEmpty())
                    .map(OperationRecord.Person::id)
                    .toList();
            return new Lines(
                    lines, paging, count, Storage.of(job, ContractMembers.class).rolesOf(realm, known));
        });
    }

    private Row row(OperationRecord line, Map<String, MemberRoles> roles, String from) {
        Optional<UserType> type =
                roles.getOrDefault(line.target().id(), MemberRoles.NONE).type();
        List<Item> after = items(line, OperationFacts.STATE_AFTER);
        boolean done = line.outcome() == OperationOutcome.DONE;
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
                MemberTable.states(done ? choice.leftOver(after) : List.of()),
                from,
                (done || line.outcome() == OperationOutcome.NOTHING_TO_DO)
                        && type.filter(this::goesOn).isPresent());
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

    private static List<Item> items(OperationRecord line, String fact) {
        return ServiceState.items(line.facts().getOrDefault(fact, ""));
    }

    /** Whether the way on to another procedure is open for users of this type (D15). */
    private boolean goesOn(UserType target) {
        PermissionMatrix permissions =
                CurrentRealm.of(request.session()).policy().permissions();
        return choice.followUp()
                .filter(next -> Procedures.isEnabled(request.realm(), next.procedure()))
                .flatMap(next -> request.operator()
                        .party()
                        .type()
                        .filter(own -> permissions.allows(own, next.operation(), target)))
                .isPresent();
    }

    @Override
    void take() {
        String target = request.text(FOLLOW_UP);
        Optional<FollowUp> next = choice.followUp().filter(way -> isOpen(way, target));
        if (request.pressed(CONTINUE)) {
            settle();
            request.leave();
        } else if (request.pressed(TO_MENU)) {
            settle();
            request.goOnTo(Procedures.USER_ADMINISTRATION);
        } else if (next.isPresent()) {
            settle();
            request.goOnTo(next.get().procedure(), target);
        } else {
            Paging.number(request.text(PAGE)).ifPresent(notes::page);
            show();
        }
    }

    private boolean isOpen(FollowUp way, String target) {
        return confirmation.targets().containsKey(target)
                && request.operator().may(way.operation())
                && Procedures.isEnabled(request.realm(), way.procedure());
    }

    /** Remembers whether anything came about that was wanted; a user who was so already is as wanted, too. */
    private void settle() {
        if (count(OperationOutcome.DONE) + count(OperationOutcome.NOTHING_TO_DO) > 0) {
            Procedures.somethingDone(request.authentication());
        }
        notes.forget();
    }

    private long count(OperationOutcome outcome) {
        return Storage.of(request.session(), OperationLog.class)
                .countExecution(request.realm().getId(), confirmation.id(), Optional.of(outcome));
    }
}
