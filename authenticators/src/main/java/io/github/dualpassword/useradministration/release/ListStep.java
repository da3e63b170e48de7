package io.github.dualpassword.useradministration.release;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.useradministration.MemberView;
import io.github.dualpassword.useradministration.Operator;
import io.github.dualpassword.useradministration.OperatorRequest;

/** 利用者停止・解除一覧 (D02): whom, and what they shall be afterwards. */
final class ListStep implements Step {

    static final String ID = "list-id";
    static final String AFTER = "after";
    static final String NEXT = "next";

    private final OperatorRequest request;
    private final Operator operator;
    private final ReleaseNotes notes;
    private final ListPage page;

    ListStep(OperatorRequest request) {
        this.request = request;
        this.operator = request.operator();
        this.notes = new ReleaseNotes(request.authentication());
        this.page = new ListPage(request, notes);
    }

    @Override
    public void show() {
        show(List.of());
    }

    private void show(List<FormMessage> wrong) {
        page.show(wrong, Optional.empty());
    }

    @Override
    public void take() {
        if (!notes.listed().id().equals(request.text(ID))) {
            show();
            return;
        }
        List<FormMessage> wrong = select(request.form());
        Optional<String> told = look(notes.view().after(request.form()));
        if (request.pressed(NEXT) && wrong.isEmpty()) {
            goOn(StateAfter.byId(request.text(AFTER)).filter(wanted -> operator.may(wanted.operation())));
        } else {
            page.show(wrong, told);
        }
    }

    /** @return what is wrong with it */
    private List<FormMessage> select(MultivaluedMap<String, String> form) {
        SentPage sent = SentPage.of(form);
        Selection before = notes.selection();
        Selection after = selection(form, sent, before);
        boolean tooMany = after.coversAll() && others() > Confirmation.MOST_TARGETS;
        if (tooMany) {
            after = before.coversAll() ? Selection.NONE : before;
        }
        notes.selection(after);
        notes.listed(notes.listed().naming(after));
        if (tooMany) {
            return List.of(new FormMessage(null, PageMessages.RELEASE_TOO_MANY, Confirmation.MOST_TARGETS));
        }
        return sent.isCutShortIn(after)
                ? List.of(new FormMessage(null, PageMessages.RELEASE_TOO_MANY_PICKED, Selection.MOST_IDS))
                : List.of();
    }

    private static Selection selection(MultivaluedMap<String, String> form, SentPage sent, Selection before) {
        if (form.containsKey(SentPage.SELECT_ALL)) {
            return Selection.ALL;
        }
        return form.containsKey(SentPage.SELECT_NONE) ? Selection.NONE : sent.after(before);
    }

    private int others() {
        return notes.listed().others(operator.user().getId()).size();
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
        return allEnds ? Optional.of(PageMessages.RELEASE_ALL_ENDED) : Optional.empty();
    }

    private void goOn(Optional<StateAfter> wanted) {
        if (wanted.isEmpty()) {
            show(List.of(new FormMessage(AFTER, PageMessages.RELEASE_NO_STATE)));
            return;
        }
        Confirmation confirmation = new SelectedMembers(request.session(), operator, notes).toConfirm(wanted.get());
        if (confirmation.targets().isEmpty()) {
            show(List.of(new FormMessage(PageMessages.RELEASE_NOBODY)));
        } else if (confirmation.targets().size() > Confirmation.MOST_TARGETS) {
            show(List.of(new FormMessage(null, PageMessages.RELEASE_TOO_MANY, Confirmation.MOST_TARGETS)));
        } else {
            notes.confirm(confirmation);
            new ConfirmStep(request, confirmation).show();
        }
    }
}
