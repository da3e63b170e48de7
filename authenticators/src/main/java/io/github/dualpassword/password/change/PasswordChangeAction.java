package io.github.dualpassword.password.change;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionContext.KcActionStatus;
import org.keycloak.models.Constants;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.Password;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.LoginPassword;
import io.github.dualpassword.procedure.Procedure;
import io.github.dualpassword.procedure.ProcedureRequest;
import io.github.dualpassword.procedure.Procedures;

/** Changing own passwords, as a required action: the form, its result, and the way on. */
final class PasswordChangeAction extends Procedure {

    static final String EXECUTE = "execute";
    static final String CONTINUE = "continue";
    static final String TO_MENU = "to-menu";
    static final String BACK = "back";

    private final Occasion occasion;

    PasswordChangeAction(Occasion occasion) {
        super(
                occasion.actionId(),
                occasion == Occasion.OWN ? InitiatedActionSupport.SUPPORTED : InitiatedActionSupport.NOT_SUPPORTED);
        this.occasion = occasion;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        new ChangeTriggers(new ProcedureRequest(context), occasion).evaluate();
    }

    @Override
    protected boolean awaitsForm(ProcedureRequest request) {
        ChangeNotes notes = new ChangeNotes(request.authentication(), occasion);
        return notes.refused().isEmpty() && notes.changed().isEmpty();
    }

    @Override
    protected void show(ProcedureRequest request) {
        ChangeNotes notes = new ChangeNotes(request.authentication(), occasion);
        ChangePages pages = new ChangePages(request, occasion);
        Optional<ChangeRefusal.Reason> refused = notes.refused();
        if (refused.isPresent()) {
            pages.showRefused(refused.get());
        } else if (!notes.changed().isEmpty()) {
            pages.showResult(notes.changed());
        } else {
            begin(request, notes, pages);
        }
    }

    private void begin(ProcedureRequest request, ChangeNotes notes, ChangePages pages) {
        ChangeDemand demand = new ChangeDemand(occasion, request.session(), request.user());
        if (isInVain(request, demand)) {
            pages.refuse(ChangeRefusal.Reason.LOGIN_NOT_CHANGEABLE);
        } else if (demand.ended().contains(Password.LOGIN)) {
            pages.refuse(ChangeRefusal.Reason.LOGIN_PROVISIONAL_ENDED);
        } else if (demand.isBarred()) {
            pages.refuse(ChangeRefusal.Reason.LOGIN_SUSPENDED);
        } else if (occasion == Occasion.OWN || !demand.changeable().isEmpty()) {
            List<FormMessage> told =
                    notes.isBegunAnew() ? List.of(new FormMessage(PageMessages.CHANGE_TIMED_OUT)) : List.of();
            pages.showForm(demand, chosenAtFirst(demand), told);
        } else if (demand.ended().contains(Password.CONFIRMATION)
                && !Procedures.isAnswered(request.authentication(), occasion.actionId())) {
            pages.refuse(ChangeRefusal.Reason.CONFIRMATION_PROVISIONAL_ENDED);
        } else {
            request.success();
        }
    }

    /** Whether what is wanted can be done by nobody: a new login password, or any of the user's own accord. */
    private boolean isInVain(ProcedureRequest request, ChangeDemand demand) {
        return switch (occasion) {
            case OWN -> demand.offersNothing();
            case FORCED -> UnfulfillableDemand.isMade(request);
            case EXPIRED -> false;
        };
    }

    private Set<Password> chosenAtFirst(ChangeDemand demand) {
        Set<Password> chosen = EnumSet.noneOf(Password.class);
        if (occasion == Occasion.EXPIRED) {
            chosen.addAll(demand.asked());
        }
        return chosen;
    }

    @Override
    protected void take(ProcedureRequest request) {
        ChangeNotes notes = new ChangeNotes(request.authentication(), occasion);
        Optional<ChangeRefusal.Reason> refused = notes.refused();
        boolean changed = !notes.changed().isEmpty();
        if (refused.isPresent() && request.pressed(BACK)) {
            notes.forget();
            Procedures.answered(request.authentication(), occasion.actionId());
            new ChangeRefusal(request).tell(refused.get());
        } else if (changed && (request.pressed(CONTINUE) || request.pressed(TO_MENU))) {
            goOn(request, notes);
        } else if (refused.isEmpty() && !changed && request.pressed(EXECUTE)) {
            submit(request);
        } else {
            show(request);
        }
    }

    @Override
    protected void forget(AuthenticationSessionModel authentication) {
        new ChangeNotes(authentication, occasion).forget();
    }

    private void submit(ProcedureRequest request) {
        ChangeDemand demand = new ChangeDemand(occasion, request.session(), request.user());
        ChangeSubmission submission = new ChangeSubmission(request, occasion);
        if (isInVain(request, demand)) {
            show(request);
        } else if (occasion != Occasion.OWN && demand.changeable().isEmpty()) {
            submission.recordSuspended();
            show(request);
        } else {
            submission.process();
        }
    }

    private void goOn(ProcedureRequest request, ChangeNotes notes) {
        if (occasion == Occasion.FORCED && notes.changed().contains(Password.LOGIN)) {
            settleStockRequest(request.authentication());
        }
        if (occasion == Occasion.OWN && request.pressed(TO_MENU)) {
            Procedures.open(request.authentication(), Procedures.USER_ADMINISTRATION);
        }
        Procedures.somethingDone(request.authentication());
        notes.forget();
        request.success();
    }

    /** An application asked for a new login password, and there is one: it is not asked for a second time. */
    private static void settleStockRequest(AuthenticationSessionModel authentication) {
        String asked = authentication.getClientNote(Constants.KC_ACTION);
        if (LoginPassword.FLAG.equals(asked) || Occasion.OWN.actionId().equals(asked)) {
            AuthenticationManager.setKcActionStatus(asked, KcActionStatus.SUCCESS, authentication);
        }
    }
}
