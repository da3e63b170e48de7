package io.github.dualpassword.useradministration.release;

import java.util.List;

import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.page.Paging;
import io.github.dualpassword.useradministration.OperatorRequest;

/** The page that shows what will be done, and asks for the operator's confirmation password (D07, D08). */
final class ConfirmStep implements Step {

    static final String ID = "confirmation-id";
    static final String BACK = "back";
    static final String PAGE = "page";

    private final OperatorRequest request;
    private final Confirmation confirmation;
    private final ReleaseNotes notes;

    ConfirmStep(OperatorRequest request, Confirmation confirmation) {
        this.request = request;
        this.confirmation = confirmation;
        this.notes = new ReleaseNotes(request.authentication());
    }

    @Override
    public void show() {
        show(request, List.of());
    }

    private void show(OperatorRequest reader, List<FormMessage> wrong) {
        new ConfirmPage(reader, confirmation).show(notes.page(), wrong);
    }

    @Override
    public void take() {
        boolean present = confirmation.id().equals(request.text(ID));
        if (present && request.pressed(BACK)) {
            notes.backToList();
            new ListStep(request).show();
        } else if (present && request.isConfirmed()) {
            request.confirmed((operator, wrong) -> show(operator, List.of(wrong)))
                    .ifPresent(this::execute);
        } else {
            Paging.number(request.text(PAGE)).filter(page -> present).ifPresent(notes::page);
            show();
        }
    }

    private void execute(OperatorRequest confirmed) {
        new StopRelease(confirmed.session(), confirmed.operator()).carryOut(confirmation);
        notes.executed();
        new ResultStep(confirmed, confirmation).show();
    }
}
