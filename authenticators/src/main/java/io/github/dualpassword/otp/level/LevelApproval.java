package io.github.dualpassword.otp.level;

import java.util.List;
import java.util.Optional;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.boundtransaction.BoundTransaction;
import io.github.dualpassword.lockout.DeviceMark;
import io.github.dualpassword.otp.approval.Approval;
import io.github.dualpassword.otp.approval.ApprovalMessage;
import io.github.dualpassword.otp.approval.ApprovalNote;
import io.github.dualpassword.otp.approval.ApprovalPurpose;
import io.github.dualpassword.otp.approval.ApprovalRequests;
import io.github.dualpassword.otp.approval.AskedPhone;
import io.github.dualpassword.otp.approval.WaitingView;
import io.github.dualpassword.page.FlowPage;
import io.github.dualpassword.realm.CurrentRealm;

/** ワンプッシュ認証 at a step-up: the phone approves what a code would have confirmed, and shows what that is (I13). */
record LevelApproval(AuthenticationFlowContext context) {

    /** Whether the page offers it. */
    boolean isOffered() {
        return requests().isPossible(context.getUser(), ApprovalPurpose.CONFIRMATION);
    }

    /** Whether the page waits for the phone. */
    boolean isAsked() {
        return note().id().isPresent();
    }

    /** Asks the phone, and waits. */
    void ask() {
        AskedPhone asked = requests()
                .ask(
                        context.getUser(),
                        ApprovalPurpose.CONFIRMATION,
                        transactionId(),
                        FlowPage.application(context.getSession(), context.getAuthenticationSession()));
        if (asked instanceof AskedPhone.Asked now) {
            note().keep(now.approval());
            show(now.approval());
        } else {
            askForCode(ApprovalMessage.of(context.getSession(), context.getUser(), asked));
        }
    }

    /** Answers a page that waits: goes on with what the phone has approved, waits on, or asks for a code. */
    void goOn() {
        Optional<Approval> asked = note().id()
                .flatMap(id -> requests().find(context.getUser(), ApprovalPurpose.CONFIRMATION, id))
                .filter(one -> one.transactionId().equals(transactionId()));
        if (asked.isEmpty()) {
            askForCode(ApprovalMessage.VOID);
            return;
        }
        long now = CurrentRealm.of(context.getSession()).now();
        switch (asked.get().stateAt(now)) {
            case WAITING -> show(asked.get());
            case APPROVED -> take(asked.get());
            case USED, REFUSED, CANCELLED, EXPIRED -> askForCode(ApprovalMessage.of(asked.get(), now));
        }
    }

    /** The user gives it up. */
    void giveUp() {
        note().id().ifPresent(id -> requests().cancel(context.getUser(), id));
        note().forget();
    }

    private void take(Approval approved) {
        Optional<DeviceMark> device = requests().take(context.getUser(), approved);
        if (device.isPresent()) {
            note().forget();
            new CodeEntry(context).accept(device.get());
        } else {
            askForCode(ApprovalMessage.VOID);
        }
    }

    private void askForCode(FormMessage why) {
        note().forget();
        context.forceChallenge(OneTimePasswordForm.page(context, List.of(why)));
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

    private Optional<String> transactionId() {
        return OneTimePasswordForm.transaction(context).find().map(BoundTransaction::id);
    }

    private ApprovalNote note() {
        return ApprovalNote.of(context.getAuthenticationSession());
    }

    private ApprovalRequests requests() {
        return new ApprovalRequests(context.getSession());
    }
}
