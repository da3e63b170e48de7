package io.github.dualpassword.otp.level;

import java.util.List;
import java.util.Optional;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.sessions.AuthenticationSessionModel;

import io.github.dualpassword.boundtransaction.BoundTransaction;
import io.github.dualpassword.otp.approval.Approval;
import io.github.dualpassword.otp.approval.AskedFor;
import io.github.dualpassword.otp.approval.AwaitedApproval;
import io.github.dualpassword.otp.approval.AwaitedApproval.Outcome;
import io.github.dualpassword.otp.approval.WaitingView;
import io.github.dualpassword.page.FlowPage;

/** ワンプッシュ認証 at a step-up: the phone approves what a code would have confirmed, and shows what that is (I13). */
record LevelApproval(AuthenticationFlowContext context) {

    /** Whether the page offers it. */
    boolean isOffered() {
        return awaited().isOffered();
    }

    /** Whether the page waits for the phone. */
    boolean isAsked() {
        return awaited().isAsked();
    }

    /** Asks the phone, and waits. */
    void ask() {
        answer(awaited().ask());
    }

    /** Answers a page that waits: goes on with what the phone has approved, waits on, or asks for a code. */
    void goOn() {
        answer(awaited().goOn());
    }

    /** The user gives it up. */
    void giveUp() {
        awaited().giveUp();
    }

    private void answer(Outcome outcome) {
        if (outcome instanceof Outcome.Approved approved) {
            new CodeEntry(context).accept(approved.device());
        } else if (outcome instanceof Outcome.Code code) {
            context.forceChallenge(OneTimePasswordForm.page(context, code.why()));
        } else if (outcome instanceof Outcome.Waiting waiting) {
            show(waiting.approval());
        }
    }

    private void show(Approval asked) {
        WaitingView view = WaitingView.of(
                context.getSession(),
                context.getAuthenticationSession(),
                context.getUser(),
                asked,
                context.getRefreshUrl(false),
                true);
        context.forceChallenge(view.on(OneTimePasswordForm.transaction(context).on(FlowPage.of(context, List.of())))
                .createForm(WaitingView.TEMPLATE));
    }

    private AwaitedApproval awaited() {
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        Optional<String> transaction =
                OneTimePasswordForm.transaction(context).find().map(BoundTransaction::id);
        return new AwaitedApproval(
                context.getSession(),
                authentication,
                context.getUser(),
                AskedFor.confirmation(transaction, FlowPage.application(context.getSession(), authentication)));
    }
}
