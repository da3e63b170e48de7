package io.github.dualpassword.useradministration.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.contract.Denial;
import io.github.dualpassword.contract.Party;
import io.github.dualpassword.contract.Permissions;
import io.github.dualpassword.otp.approval.AskedFor;
import io.github.dualpassword.page.Paging;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.PermissionMatrix;
import io.github.dualpassword.procedure.OnceOnly;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.sessionend.SessionEnd;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.RequestConnection;
import io.github.dualpassword.useradministration.CodeField;
import io.github.dualpassword.useradministration.Execution;
import io.github.dualpassword.useradministration.Member;
import io.github.dualpassword.useradministration.MemberTable;
import io.github.dualpassword.useradministration.MemberTable.ShownState;
import io.github.dualpassword.useradministration.Members;
import io.github.dualpassword.useradministration.OperatorApproval;
import io.github.dualpassword.useradministration.OperatorRequest;
import io.github.dualpassword.useradministration.ServiceState;
import io.github.dualpassword.useradministration.ServiceState.Item;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Choice;
import io.github.dualpassword.useradministration.bulk.BulkOperation.ChoiceWords;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Words;
import io.github.dualpassword.useradministration.bulk.ConfirmedTargets.Target;

/**
 * The page that shows every target with the state before and after, as far as it can be foreseen, and asks for the
 * operator's confirmation password (D07, D08). What it shows is carried out: each target for itself, and all of it once.
 */
final class ConfirmPage extends BulkPage {

    static final String ID = "confirmation-id";
    static final String BACK = "back";
    static final String PAGE = "page";

    private static final String TEMPLATE = "dual-password-bulk-confirm.ftl";

    private final ConfirmedTargets confirmation;
    private final Choice choice;
    private final MemberTable table;
    private final PermissionMatrix permissions;

    ConfirmPage(BulkOperation operation, OperatorRequest request, ConfirmedTargets confirmation) {
        super(operation, request);
        this.confirmation = confirmation;
        this.choice = operation.choice(confirmation.choice()).orElseThrow();
        this.table = table();
        this.permissions = CurrentRealm.of(request.session()).policy().permissions();
    }

    /** The page. */
    public record View(
            String name,
            Words words,
            String confirmationId,
            ChoiceWords choice,
            List<String> headings,
            List<Row> rows,
            Paging paging,
            CodeField code,
            List<String> joined,
            List<String> left) {}

    /**
     * A target.
     *
     * @param denied why nothing will be done; empty where it will
     * @param same whether nothing will change
     */
    public record Row(MemberTable.Row member, String denied, List<ShownState> after, boolean same) {}

    @Override
    void show() {
        OperatorApproval approval = approval();
        if (approval.isAsked()) {
            // Without scripts, the page that waits is fetched again and again.
            goOn(approval);
        } else {
            show(List.of());
        }
    }

    private void show(List<FormMessage> wrong) {
        Paging paging = Paging.of(notes.page(), confirmation.targets().size(), Members.PAGE);
        View view = new View(
                operation.name(),
                operation.words(),
                confirmation.id(),
                choice.words(),
                table.headings(),
                rows(paging),
                paging,
                request.operator().codeField(Stream.of(choice.operation())),
                confirmation.joined(),
                confirmation.left());
        request.show(TEMPLATE, view, wrong);
    }

    private List<Row> rows(Paging paging) {
        List<String> ids = confirmation.targets().keySet().stream()
                .skip(paging.offset())
                .limit(Members.PAGE)
                .toList();
        Map<String, Member> members =
                Storage.of(request.session(), Members.class)
                        .among(request.operator().members(), ids)
                        .stream()
                        .collect(Collectors.toMap(Member::userId, Function.identity()));
        return ids.stream()
                .map(id -> row(confirmation.targets().get(id), Optional.ofNullable(members.get(id))))
                .toList();
    }

    /** What is to become of a target, as far as it can be foreseen: nothing is decided by it. */
    private Row row(Target target, Optional<Member> member) {
        Optional<String> denied = member.map(
                        known -> deny(known, choice.operation()).map(Denial::id))
                .orElse(Optional.of(Denial.NOT_IN_CONTRACT.id()));
        List<Item> before = ServiceState.items(target.state());
        List<Item> after = member.filter(known -> denied.isEmpty())
                .map(known -> choice.foreseen()
                        .apply(before, permission -> deny(known, permission).isEmpty()))
                .orElse(before);
        return new Row(
                member.map(known -> table.row(known, before)).orElseGet(() -> table.row(target.loginId(), before)),
                denied.orElse(""),
                MemberTable.states(after),
                after.equals(before));
    }

    /** Whether the target stands for this contract alone is looked at when it is carried out. */
    private Optional<Denial> deny(Member member, Operation permission) {
        Party operator = request.operator().party();
        Party target = new Party(
                member.userId(),
                member.type(),
                operator.contract(),
                member.roles().adminRights());
        return Permissions.deny(permissions, operator, permission, target);
    }

    @Override
    void take() {
        boolean present = confirmation.id().equals(request.text(ID));
        OperatorApproval approval = approval();
        if (approval.isAsked()) {
            goOn(approval);
        } else if (present && request.pressed(BACK)) {
            notes.backToList();
            new ListPage(operation, request).show();
        } else if (present && request.isConfirmed()) {
            execute((operator, wrong) -> as(operator).show(wrong));
        } else {
            Paging.number(request.text(PAGE)).filter(page -> present).ifPresent(notes::page);
            show();
        }
    }

    private ConfirmPage as(OperatorRequest operator) {
        return new ConfirmPage(operation, operator, confirmation);
    }

    /** Carries it out once the operator's confirmation password is right. @param again shows the page where it was typed */
    void execute(BiConsumer<OperatorRequest, List<FormMessage>> again) {
        request.confirmed(asked(), again).ifPresent(operator -> as(operator).execute());
    }

    private void goOn(OperatorApproval approval) {
        approval.goOn((operator, wrong) -> as(operator).show(wrong))
                .ifPresent(operator -> as(operator).execute());
    }

    private OperatorApproval approval() {
        return new OperatorApproval(request, asked());
    }

    private AskedFor asked() {
        List<String> users =
                confirmation.targets().values().stream().map(Target::loginId).toList();
        return AskedFor.operation(choice.operation(), confirmation.id(), users);
    }

    private void execute() {
        if (OnceOnly.take(request.session(), confirmation.id())) {
            carryOut();
        }
        notes.executed();
        new ResultPage(operation, request, confirmation).show();
    }

    private void carryOut() {
        Execution execution =
                new Execution(request.session(), request.operator().user(), choice.operation(), confirmation.id());
        RequestConnection.giveBack(request.session());
        confirmation
                .targets()
                .forEach((id, target) -> execution.onceOn(id, choice.work().apply(target.confirmed())));
        if (choice.endsSessions()) {
            SessionEnd.carryOut(request.session(), confirmation.targets().keySet());
        }
    }
}
