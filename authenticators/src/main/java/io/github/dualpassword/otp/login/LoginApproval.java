package io.github.dualpassword.otp.login;

import io.github.dualpassword.otp.approval.AskedFor;
import io.github.dualpassword.otp.approval.AwaitedApproval;
import io.github.dualpassword.otp.approval.AwaitedApproval.Outcome;
import io.github.dualpassword.otp.approval.WaitingView;
import io.github.dualpassword.page.FlowPage;
import io.github.dualpassword.procedure.ProcedureRequest;

/** ワンプッシュ認証 at a login that asks for a code: the phone approves the login (I13). */
record LoginApproval(ProcedureRequest request) {

    boolean isOffered() {
        return awaited().isOffered();
    }

    boolean isAsked() {
        return awaited().isAsked();
    }

    Outcome ask() {
        return shown(awaited().ask());
    }

    /** Goes on with what the phone has approved, waits on, or asks for a code. */
    Outcome goOn() {
        return shown(
                request.pressed(WaitingView.ENTER_CODE)
                        ? awaited().giveUp()
                        : awaited().goOn());
    }

    private Outcome shown(Outcome outcome) {
        if (outcome instanceof Outcome.Waiting waiting) {
            WaitingView.answer(request, waiting.approval());
        }
        return outcome;
    }

    private AwaitedApproval awaited() {
        return new AwaitedApproval(
                request.session(),
                request.authentication(),
                request.user(),
                AskedFor.login(FlowPage.application(request.session(), request.authentication())));
    }
}
