package io.github.dualpassword.useradministration.release;

import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.audit.OperationLog;
import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.page.Procedures;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.useradministration.MemberView;
import io.github.dualpassword.useradministration.Operator;

/** 利用者停止・解除結果 (D09), and the ways on from there. */
final class ResultStep implements Step {

    static final String CONTINUE = "continue";
    static final String TO_MENU = "to-menu";
    static final String CHANGE_PASSWORDS = "change-passwords-of";
    static final String PAGE = "page";

    private final RequiredActionContext context;
    private final Operator operator;
    private final Confirmation confirmation;
    private final ReleaseNotes notes;

    ResultStep(RequiredActionContext context, Operator operator, Confirmation confirmation) {
        this.context = context;
        this.operator = operator;
        this.confirmation = confirmation;
        this.notes = new ReleaseNotes(context.getAuthenticationSession());
    }

    @Override
    public void show() {
        context.challenge(new ResultPage(context, operator, confirmation).draw(notes.page()));
    }

    @Override
    public void take(MultivaluedMap<String, String> form) {
        String changed = form.getFirst(CHANGE_PASSWORDS);
        if (form.containsKey(CONTINUE)) {
            settle();
            leave();
        } else if (form.containsKey(TO_MENU)) {
            settle();
            Procedures.open(context.getAuthenticationSession(), Procedures.USER_ADMINISTRATION);
            context.success();
        } else if (changed != null && mayChangePasswords(changed)) {
            AuthenticationSessionModel authentication = context.getAuthenticationSession();
            authentication.setAuthNote(Procedures.CHANGE_USER_TARGET, changed);
            settle();
            Procedures.open(authentication, Procedures.CHANGE_USER_PASSWORDS);
            context.success();
        } else {
            MemberView.number(form.getFirst(PAGE)).ifPresent(notes::page);
            show();
        }
    }

    /** Remembers whether anything came about that was wanted; a user who was so already is as wanted, too. */
    private void settle() {
        if (count(OperationOutcome.DONE) + count(OperationOutcome.NOTHING_TO_DO) > 0) {
            Procedures.somethingDone(context.getAuthenticationSession());
        }
        notes.forget();
    }

    private long count(OperationOutcome outcome) {
        return Storage.of(context.getSession(), OperationLog.class)
                .countExecution(context.getRealm().getId(), confirmation.id(), Optional.of(outcome));
    }

    /** The application is told whether anything was carried out since it opened the procedure or the menu. */
    private void leave() {
        if (Procedures.isSomethingDone(context.getAuthenticationSession())) {
            context.success();
        } else {
            Procedures.toApplication(context.getAuthenticationSession());
            context.cancel();
        }
    }

    private boolean mayChangePasswords(String userId) {
        return confirmation.targets().containsKey(userId)
                && operator.may(Operation.CHANGE_PASSWORDS)
                && Procedures.isEnabled(context.getRealm(), Procedures.CHANGE_USER_PASSWORDS);
    }
}
