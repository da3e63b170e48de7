package io.github.dualpassword.useradministration.bulk;

import io.github.dualpassword.useradministration.Execution;
import io.github.dualpassword.useradministration.Members;

import io.github.dualpassword.useradministration.bulk.BulkOperation.Choice;
import io.github.dualpassword.useradministration.bulk.BulkOperation.ChoiceWords;
import java.util.stream.Collectors;
import io.github.dualpassword.realm.CurrentRealm;
import org.keycloak.models.utils.FormMessage;
import java.util.function.Function;
import java.util.List;
import java.util.Map;
import io.github.dualpassword.useradministration.Member;
import io.github.dualpassword.procedure.OnceOnly;
import io.github.dualpassword.useradministration.OperatorRequest;
import java.util.Optional;
import io.github.dualpassword.page.Paging;
import io.github.dualpassword.transaction.RequestConnection;
import io.github.dualpassword.sessionend.SessionEnd;
import io.github.dualpassword.useradministration.MemberTable.ShownPerson;
import io.github.dualpassword.useradministration.MemberTable.ShownState;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Words;

/**
 * The page that shows every target with the state before and after, as far as it can be foreseen, and asks for the
 * operator's confirmation password (D07, D08). What it shows is carried out: each target for itself, and all of it once.
 */
final class ConfirmPage implements BulkPage {

    static final String ID = "confirmation-id";
    static final String BACK = "back";
    static final String PAGE = "page";

    private static final String TEMPLATE = "dual-password-bulk-confirm.ftl";

    private final Bulk bulk;
    private final OperatorRequest request;
    private final Confirmation confirmation;
    private final Choice choice;

    ConfirmPage(Bulk bulk, Confirmation confirmation) {
        this.bulk = bulk;
        this.request = bulk.request();
        this.confirmation = confirmation;
        this.choice = bulk.operation().choice(confirmation.choice()).orElseThrow();
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
            List<String> joined,
            List<String> left) {}

    /**
     * A target.
     *
     * @param denied why nothing will be done; empty where it will
     * @param same whether nothing will change
     */
    public record Row(
            ShownPerson person,
            List<String> cells,
            boolean suspended,
            List<ShownState> states,
            String denied,
            List<ShownState> after,
            boolean same) {}

    @Override
    public void show() {
        show(List.of());
    }

    private void show(List<FormMessage> wrong) {
        Paging paging = Paging.of(bulk.notes().page(), confirmation.targets().size(), Members.PAGE);
        View view = new View(
                bulk.operation().name(),
                bulk.operation().words(),
                confirmation.id(),
                choice.words(),
                bulk.table().headings(),
                rows(paging),
                paging,
                confirmation.joined(),
                confirmation.left());
        request.show(TEMPLATE, view, wrong);
    }

    private List<Row> rows(Paging paging) {
        List<String> ids = confirmation.targets().keySet().stream()
                .skip(paging.offset())
                .limit(Members.PAGE)
                .toList();
        Map<String, Member> members = Storage.of(bulk.session(), Members.class)
                .among(
                        request.realm(),
                        bulk.operator().group(),
                        ids,
                        CurrentRealm.of(bulk.session()).now())
                .stream()
                .collect(Collectors.toMap(Member::userId, Function.identity()));
        ForeseenTargets foreseen = new ForeseenTargets(bulk, choice);
        return ids.stream()
                .map(id -> foreseen.row(confirmation.targets().get(id), Optional.ofNullable(members.get(id))))
                .toList();
    }

    @Override
    public void take() {
        boolean present = confirmation.id().equals(request.text(ID));
        if (present && request.pressed(BACK)) {
            bulk.notes().backToList();
            new ListPage(bulk).show();
        } else if (present && request.isConfirmed()) {
            request.confirmed((operator, wrong) -> as(operator).show(List.of(wrong)))
                    .ifPresent(operator -> as(operator).execute());
        } else {
            Paging.number(request.text(PAGE)).filter(page -> present).ifPresent(bulk.notes()::page);
            show();
        }
    }

    private ConfirmPage as(OperatorRequest operator) {
        return new ConfirmPage(new Bulk(bulk.operation(), operator, bulk.notes()), confirmation);
    }

    private void execute() {
        if (OnceOnly.take(bulk.session(), confirmation.id())) {
            carryOut();
        }
        bulk.notes().executed();
        new ResultPage(bulk, confirmation).show();
    }

    private void carryOut() {
        Execution execution =
                new Execution(bulk.session(), bulk.operator().user(), choice.operation(), confirmation.id());
        RequestConnection.giveBack(bulk.session());
        confirmation.targets().forEach((id, target) -> execution.on(id, choice.work(target.state())));
        if (choice.endsSessions()) {
            SessionEnd.carryOut(bulk.session(), confirmation.targets().keySet());
        }
    }
}
