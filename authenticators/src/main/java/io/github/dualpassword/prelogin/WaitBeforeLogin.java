package io.github.dualpassword.prelogin;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.lockout.DoorVerdict;
import io.github.dualpassword.lockout.HeldDoor;
import io.github.dualpassword.lockout.Lockout;
import io.github.dualpassword.lockout.LoginIds;
import io.github.dualpassword.lockout.Subject;
import io.github.dualpassword.otp.approval.Approval;
import io.github.dualpassword.otp.approval.ApprovalBeforeLogin;
import io.github.dualpassword.otp.approval.ApprovalNote;
import io.github.dualpassword.otp.approval.AskedFor;
import io.github.dualpassword.otp.approval.WantedOperator;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * ワンプッシュ認証 before login (I13): the form was sent without a code, and waits for the operator's phone. Until that has approved, or
 * the time is over, the page is the same for everybody and for nobody, whatever the phone says.
 */
record WaitBeforeLogin(AuthenticationFlowContext context, BeforeLoginPage page) {

    static final String SENT_TWICE = "dualPasswordBeforeLoginSentTwice";

    /** Asks, and waits. @param form of which nothing is wrong by itself */
    Response ask(BeforeLoginForm form) {
        AskedFor what = AskedFor.beforeLogin(
                BeforeLoginPolicy.operation(form.procedure().orElseThrow()), form.targetId());
        Lockout lockout = Lockout.of(context.getSession());
        AtomicReference<Decision> decision = new AtomicReference<>();
        Approval asked = approvals().ask(job -> wanted(new HeldDoor(lockout, job), form, decision), what);
        // Now: a browser that never comes back would leave nothing of what was typed.
        new BeforeLoginRecord(context, form)
                .waiting(decision.get().operator(), decision.get().target());
        note().keepHidden(asked);
        waitingForm().keep(asked, form);
        return page.waiting(asked.number(), asked.validUntil());
    }

    /**
     * Only for what would be carried out anybody is asked: strangers have to know as much as an operator, and a page that is closed
     * for an operator makes no phone ring.
     */
    private static WantedOperator wanted(HeldDoor door, BeforeLoginForm form, AtomicReference<Decision> decided) {
        Optional<UserModel> operator = new LoginIds(door.job()).findWithoutTelling(form.operatorId());
        boolean isClosed =
                door.isClosed(new Subject.TypedLogin(form.operatorId()), operator, Authorisation.budget(form));
        Decision decision = Decision.beforeProof(door.job(), form, operator);
        decided.set(decision);
        return new WantedOperator(operator, isClosed ? Optional.of(Refusal.CLOSED.id()) : decision.refusal());
    }

    /** Whether the page waits. */
    boolean isWaiting() {
        return note().hiddenUntil().isPresent() && waitingForm().number().isPresent();
    }

    /** Waits on, or goes on with what the phone has approved, or says that nothing was carried out. */
    Response goOn() {
        String id = note().id().orElseThrow();
        long until = note().hiddenUntil().orElseThrow();
        if (approvals().isApproved(id)) {
            return carryOut(id);
        }
        return CurrentRealm.of(context.getSession()).now() < until
                ? page.waiting(waitingForm().number().orElseThrow(), until)
                : end(id, Refusal.NOT_APPROVED, List.of(new FormMessage(Submission.REFUSED)));
    }

    /** The form once more: the request is given up, if there is one. */
    Response enterCode() {
        return end(note().id().orElseThrow(), Refusal.GIVEN_UP, List.of());
    }

    /** The same where the form has come anew in the meantime. */
    void giveUp() {
        if (isWaiting()) {
            end(note().id().orElseThrow(), Refusal.GIVEN_UP);
        }
    }

    private Response end(String id, Refusal why, List<FormMessage> told) {
        return end(id, why).map(form -> page.form(form, told)).orElseGet(() -> page.form(told));
    }

    /** @return the form that has waited; empty where it cannot be opened any more */
    private Optional<BeforeLoginForm> end(String id, Refusal why) {
        Optional<BeforeLoginForm> form = waitingForm().open(id, page.policy());
        Optional<String> asked = approvals().giveUp(id);
        forget();
        form.ifPresent(ended -> new BeforeLoginRecord(context, ended).refused(asked, Optional.empty(), why.id()));
        return form;
    }

    /** Once, whoever comes for it: of two forms of this page the other one finds the approval used. */
    private Response carryOut(String id) {
        Optional<BeforeLoginForm> form = waitingForm().open(id, page.policy());
        forget();
        if (form.isEmpty() || !form.get().violations(page.policy()).isEmpty()) {
            return page.form(List.of(new FormMessage(Submission.REFUSED)));
        }
        Authorisation authorisation = new Authorisation(
                form.get(), (evaluation, operator) -> ApprovalBeforeLogin.compare(evaluation, operator, id));
        AuthorisedProcedure.Outcome outcome = new AuthorisedProcedure(context, authorisation).carryOut();
        if (outcome.isCarriedOut()) {
            BeforeLoginPage.Result result = BeforeLoginPage.Result.of(form.get());
            waitingForm().done(result);
            return page.result(result);
        }
        return outcome.answer().equals(Optional.of(DoorVerdict.Answer.USED_CODE))
                        && approvals().isUsed(id)
                ? page.form(List.of(new FormMessage(SENT_TWICE)))
                : Submission.refused(page, form.get());
    }

    private void forget() {
        note().forget();
        waitingForm().end();
    }

    private WaitingForm waitingForm() {
        return new WaitingForm(context.getSession(), context.getAuthenticationSession());
    }

    private ApprovalNote note() {
        return ApprovalNote.of(context.getAuthenticationSession());
    }

    private ApprovalBeforeLogin approvals() {
        return new ApprovalBeforeLogin(context.getSession());
    }
}
