package io.github.dualpassword.useradministration.release;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.useradministration.MemberView;
import io.github.dualpassword.useradministration.Operator;
import io.github.dualpassword.useradministration.OperatorConfirmation;

/** The page that shows what will be done, and asks for the operator's confirmation password (D07, D08). */
final class ConfirmStep implements Step {

    static final String ID = "confirmation-id";
    static final String BACK = "back";
    static final String PAGE = "page";

    private final RequiredActionContext context;
    private final Operator operator;
    private final Confirmation confirmation;
    private final ReleaseNotes notes;

    ConfirmStep(RequiredActionContext context, Operator operator, Confirmation confirmation) {
        this.context = context;
        this.operator = operator;
        this.confirmation = confirmation;
        this.notes = new ReleaseNotes(context.getAuthenticationSession());
    }

    @Override
    public void show() {
        show(operator, List.of());
    }

    private void show(Operator reader, List<FormMessage> wrong) {
        context.challenge(new ConfirmPage(context, reader, confirmation).draw(notes.page(), wrong));
    }

    @Override
    public void take(MultivaluedMap<String, String> form) {
        boolean present = confirmation.id().equals(form.getFirst(ID));
        if (present && form.containsKey(BACK)) {
            notes.backToList();
            new ListStep(context, operator).show();
        } else if (present && form.containsKey(OperatorConfirmation.EXECUTE)) {
            execute();
        } else {
            MemberView.number(form.getFirst(PAGE)).filter(page -> present).ifPresent(notes::page);
            show();
        }
    }

    /** Whoever has just suspended the own confirmation password is no operator any more. */
    private void execute() {
        Optional<FormMessage> problem = new OperatorConfirmation(context).problem();
        Optional<Operator> still = StopReleaseUsers.entitled(context);
        if (still.isEmpty()) {
            return;
        }
        if (problem.isPresent()) {
            show(still.get(), List.of(problem.get()));
        } else {
            new StopRelease(context.getSession(), still.get()).carryOut(confirmation);
            notes.executed();
            new ResultStep(context, still.get(), confirmation).show();
        }
    }
}
