package io.github.dualpassword.useradministration.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.useradministration.CodeField;
import io.github.dualpassword.useradministration.Member;
import io.github.dualpassword.useradministration.MemberFilter;
import io.github.dualpassword.useradministration.MemberList;
import io.github.dualpassword.useradministration.MemberTable.Table;
import io.github.dualpassword.useradministration.MemberView;
import io.github.dualpassword.useradministration.Members;
import io.github.dualpassword.useradministration.Operator;
import io.github.dualpassword.useradministration.OperatorRequest;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Choice;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Meaning;
import io.github.dualpassword.useradministration.bulk.BulkOperation.Words;
import io.github.dualpassword.useradministration.bulk.ConfirmedTargets.Target;

/**
 * The list (D02–D08): whom, what is done, and the operator's confirmation password. It remembers what of it was shown:
 * exactly that is carried out from here.
 */
final class ListPage extends BulkPage {

    static final String ID = "list-id";
    static final String CHOICE = "after";

    private static final String TEMPLATE = "dual-password-bulk.ftl";

    private final Operator operator;

    ListPage(BulkOperation operation, OperatorRequest request) {
        super(operation, request);
        this.operator = request.operator();
    }

    /**
     * The page.
     *
     * @param told key of something that is not wrong; empty where there is nothing to tell
     * @param picked those of the page who are selected
     * @param others how many can be selected all at once
     * @param oneself whether the operator may select himself or herself
     * @param offered what the operator may do
     * @param chosen id of what of it is selected; empty where nothing is at first
     * @param warnings keys of what an operator ought to know of it
     */
    public record View(
            String name,
            String screen,
            Words words,
            String listId,
            String told,
            Table list,
            List<String> picked,
            boolean all,
            int leftOut,
            int selected,
            int others,
            boolean oneself,
            List<OfferedChoices.Offer> offered,
            String chosen,
            CodeField code,
            List<String> warnings,
            List<Meaning> meanings) {}

    @Override
    void show() {
        show(List.of(), Optional.empty());
    }

    private void show(List<FormMessage> wrong, Optional<String> told) {
        notes.takeTarget().ifPresent(this::begin);
        MemberList list = MemberList.read(request.session(), operator, notes.view());
        notes.view(list.view());
        Listed listed = remember(list);
        Selection selection = notes.selection();
        Set<String> others = listed.others(operatorId());
        OfferedChoices offered = OfferedChoices.of(operation, operator, notes.choice());
        View view = new View(
                operation.name(),
                operation.procedure(),
                operation.words(),
                listed.id(),
                told.orElse(""),
                table().table(list),
                picked(list, selection),
                selection.coversAll(),
                selection.coversAll()
                        ? (int) selection.ids().stream()
                                .filter(id -> !id.equals(operatorId()))
                                .count()
                        : 0,
                selection.size(listed.loginIds().keySet()),
                others.size(),
                isOneselfAllowed(),
                offered.offers(),
                offered.chosen(),
                operator.codeField(operation.choices().stream().map(Choice::operation)),
                offered.warnings(),
                meanings());
        request.show(TEMPLATE, view, wrong);
    }

    /** The list begins with a user whom another procedure has led here for. */
    private void begin(String userId) {
        Storage.of(request.session(), Members.class)
                .among(operator.members(), List.of(userId))
                .forEach(member -> {
                    notes.view(new MemberView(new MemberFilter(member.loginId(), MemberFilter.States.ALL), 1));
                    notes.selection(Selection.NONE.sent(List.of(), List.of(userId)));
                });
    }

    /** One more than can be selected is enough to know that they are too many, and the operator may be among them. */
    private Listed remember(MemberList list) {
        Map<String, String> loginIds = Storage.of(request.session(), Members.class)
                .loginIds(operator.members(), list.view().filter(), ConfirmedTargets.MAX_TARGETS + 2);
        Map<String, Target> rows =
                list.rows().stream().collect(Collectors.toMap(Member::userId, member -> Target.of(member, operation)));
        Listed listed = new Listed(
                UUID.randomUUID().toString(), loginIds, rows, notes.listed().picked());
        notes.listed(listed);
        return listed;
    }

    private List<String> picked(MemberList list, Selection selection) {
        return list.rows().stream()
                .map(Member::userId)
                .filter(id -> isOneselfAllowed() || !id.equals(operatorId()))
                .filter(selection::has)
                .toList();
    }

    private boolean isOneselfAllowed() {
        return operation.choices().stream().map(Choice::operation).anyMatch(operator::mayOnOneself);
    }

    private List<Meaning> meanings() {
        RealmPolicy policy = CurrentRealm.of(request.session()).policy();
        return operation.state().stream()
                .sorted()
                .flatMap(item -> operation.meanings().apply(policy, item).stream())
                .toList();
    }

    @Override
    void take() {
        if (!notes.listed().id().equals(request.text(ID))) {
            show();
            return;
        }
        List<FormMessage> wrong = select(request.form());
        Optional<String> told = look(notes.view().after(request.form(), operation.narrowed()));
        Optional<Choice> choice =
                operation.choice(request.text(CHOICE)).filter(chosen -> operator.may(chosen.operation()));
        choice.map(Choice::id).ifPresent(notes::choice);
        if (request.isConfirmed() && wrong.isEmpty()) {
            goOn(choice);
        } else {
            show(wrong, told);
        }
    }

    /** @return what is wrong with it */
    private List<FormMessage> select(MultivaluedMap<String, String> form) {
        SentPage sent = SentPage.of(form);
        Selection before = notes.selection();
        Selection after = sent.selection(form, before, operatorId());
        boolean tooMany =
                after.coversAll() && notes.listed().others(operatorId()).size() > ConfirmedTargets.MAX_TARGETS;
        if (tooMany) {
            after = before.coversAll() ? Selection.NONE : before;
        }
        notes.selection(after);
        notes.listed(notes.listed().naming(after));
        if (tooMany) {
            return List.of(tooMany());
        }
        return sent.isCutShortIn(after)
                ? List.of(new FormMessage(null, "dualPasswordReleaseTooManyPicked", Selection.MAX_IDS))
                : List.of();
    }

    private static FormMessage tooMany() {
        return new FormMessage(null, "dualPasswordReleaseTooMany", ConfirmedTargets.MAX_TARGETS);
    }

    /**
     * All of one filter are not all of another; who was picked one by one stays picked.
     *
     * @return key of what the operator is told of that
     */
    private Optional<String> look(MemberView view) {
        boolean allEnds = !view.filter().equals(notes.view().filter())
                && notes.selection().coversAll();
        if (allEnds) {
            notes.selection(Selection.NONE);
        }
        notes.view(view);
        return allEnds ? Optional.of("dualPasswordReleaseAllEnded") : Optional.empty();
    }

    private void goOn(Optional<Choice> choice) {
        if (choice.isEmpty()) {
            show(List.of(new FormMessage(CHOICE, "dualPasswordReleaseNoState")), Optional.empty());
            return;
        }
        ConfirmedTargets confirmation = new SelectedMembers(this).toConfirm(choice.get());
        if (confirmation.targets().isEmpty()) {
            show(List.of(new FormMessage("dualPasswordReleaseNobody")), Optional.empty());
        } else if (confirmation.isReached(choice.get())) {
            show(List.of(new FormMessage(operation.words().terms().reached())), Optional.empty());
        } else if (confirmation.targets().size() > ConfirmedTargets.MAX_TARGETS) {
            show(List.of(tooMany()), Optional.empty());
        } else {
            confirm(confirmation);
        }
    }

    /** What the list shows is carried out from there; all else is shown before, and nothing that was typed is evaluated. */
    private void confirm(ConfirmedTargets confirmation) {
        boolean seen = !confirmation.isOfOthersThanSelected() && notes.listed().shows(confirmation.targets());
        ConfirmedTargets toConfirm = seen ? confirmation : confirmation.onPageOfItsOwn();
        notes.confirm(toConfirm);
        ConfirmPage page = new ConfirmPage(operation, request, toConfirm);
        if (seen) {
            page.execute(this::again);
        } else {
            page.show();
        }
    }

    private void again(OperatorRequest operator, List<FormMessage> wrong) {
        notes.backToList();
        new ListPage(operation, operator).show(wrong, Optional.empty());
    }
}
