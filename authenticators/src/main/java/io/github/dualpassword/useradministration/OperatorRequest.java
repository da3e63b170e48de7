package io.github.dualpassword.useradministration;

import java.util.Optional;
import java.util.function.BiConsumer;

import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.procedure.ProcedureRequest;

/** A request of an operator who is not refused. */
public final class OperatorRequest extends ProcedureRequest {

    private final OperatorProcedure procedure;
    private final Operator operator;

    OperatorRequest(ProcedureRequest request, OperatorProcedure procedure, Operator operator) {
        super(request.context());
        this.procedure = procedure;
        this.operator = operator;
    }

    public Operator operator() {
        return operator;
    }

    /** Whether the button was pressed that sends the operator's confirmation password. */
    public boolean isConfirmed() {
        return pressed(OperatorConfirmation.EXECUTE);
    }

    /** That the operator's confirmation password is missing, for a page that evaluates it only when all else is right. */
    public Optional<FormMessage> missingConfirmation() {
        return new OperatorConfirmation(this).missing();
    }

    /**
     * Evaluates the operator's confirmation password, and asks once more whether the login goes on and the operator may act:
     * this may have been the entry that suspended the password, or shown it to be the same as the login password. Call it before the request
     * has changed anything.
     *
     * @param again shows the page again, with what is wrong with the entry
     * @return the operator as of now; nothing when the answer is given already
     */
    public Optional<OperatorRequest> confirmed(BiConsumer<OperatorRequest, FormMessage> again) {
        Optional<FormMessage> problem = new OperatorConfirmation(this).problem();
        if (answeredEndedLogin()) {
            return Optional.empty();
        }
        Optional<OperatorRequest> still = procedure.entitled(this, refusal -> {});
        if (problem.isPresent()) {
            still.ifPresent(request -> again.accept(request, problem.get()));
        }
        return problem.isPresent() ? Optional.empty() : still;
    }
}
