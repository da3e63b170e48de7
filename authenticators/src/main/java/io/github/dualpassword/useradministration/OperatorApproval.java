package io.github.dualpassword.useradministration;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.otp.approval.AskedFor;
import io.github.dualpassword.otp.approval.AwaitedApproval;
import io.github.dualpassword.otp.approval.AwaitedApproval.Outcome;
import io.github.dualpassword.otp.approval.WaitingView;

/**
 * ワンプッシュ認証 of an operator (I13), in place of the {@linkplain OperatorCode code} beside the confirmation password, which is right
 * before the phone is asked. It is bound to one execution: an approval of others, or of anything else, is none.
 *
 * @param what is asked for; of one execution
 */
public record OperatorApproval(OperatorRequest request, AskedFor what) {

    /** Whether the operator's phone was asked for this execution, and its answer was not fetched yet. */
    public boolean isAsked() {
        return awaited().isAskedForThis();
    }

    /** Whether a code may be left out. */
    boolean isOffered() {
        return awaited().isOffered();
    }

    /** Asks the phone, and waits; or shows the page again, with the reason why it cannot be asked. */
    void ask(BiConsumer<OperatorRequest, List<FormMessage>> again) {
        answered(awaited().ask(), again);
    }

    /**
     * Goes on with what the phone has approved.
     *
     * @param again shows the page again, on which a code is entered
     * @return the operator as of now, once the approval is used up; nothing when the answer is given already
     */
    public Optional<OperatorRequest> goOn(BiConsumer<OperatorRequest, List<FormMessage>> again) {
        return answered(
                request.pressed(WaitingView.ENTER_CODE)
                        ? awaited().giveUp()
                        : awaited().goOn(),
                again);
    }

    private Optional<OperatorRequest> answered(Outcome outcome, BiConsumer<OperatorRequest, List<FormMessage>> again) {
        if (outcome instanceof Outcome.Waiting waiting) {
            WaitingView.answer(request, waiting.approval());
        } else if (outcome instanceof Outcome.Code code) {
            again.accept(request, code.why());
        }
        return Optional.of(request).filter(approved -> outcome instanceof Outcome.Approved);
    }

    private AwaitedApproval awaited() {
        return new AwaitedApproval(request.session(), request.authentication(), request.user(), what);
    }
}
