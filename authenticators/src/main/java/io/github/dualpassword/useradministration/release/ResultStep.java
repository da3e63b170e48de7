package io.github.dualpassword.useradministration.release;

import java.util.Optional;

import io.github.dualpassword.audit.OperationLog;
import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.page.Paging;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.useradministration.OperatorRequest;

/** 利用者停止・解除結果 (D09), and the ways on from there. */
final class ResultStep implements Step {

    static final String CONTINUE = "continue";
    static final String TO_MENU = "to-menu";
    static final String CHANGE_PASSWORDS = "change-passwords-of";
    static final String PAGE = "page";

    private final OperatorRequest request;
    private final Confirmation confirmation;
    private final ReleaseNotes notes;

    ResultStep(OperatorRequest request, Confirmation confirmation) {
        this.request = request;
        this.confirmation = confirmation;
        this.notes = new ReleaseNotes(request.authentication());
    }

    @Override
    public void show() {
        new ResultPage(request, confirmation).show(notes.page());
    }

    @Override
    public void take() {
        String changed = request.text(CHANGE_PASSWORDS);
        if (request.pressed(CONTINUE)) {
            settle();
            request.leave();
        } else if (request.pressed(TO_MENU)) {
            settle();
            request.goOnTo(Procedures.USER_ADMINISTRATION);
        } else if (!changed.isEmpty() && mayChangePasswords(changed)) {
            settle();
            request.goOnTo(Procedures.CHANGE_USER_PASSWORDS, changed);
        } else {
            Paging.number(request.text(PAGE)).ifPresent(notes::page);
            show();
        }
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

    private boolean mayChangePasswords(String userId) {
        return confirmation.targets().containsKey(userId)
                && request.operator().may(Operation.CHANGE_PASSWORDS)
                && Procedures.isEnabled(request.realm(), Procedures.CHANGE_USER_PASSWORDS);
    }
}
