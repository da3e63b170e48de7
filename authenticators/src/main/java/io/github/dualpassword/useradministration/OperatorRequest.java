package io.github.dualpassword.useradministration;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.policy.Operation;
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
     * Evaluates the operator's confirmation password, and then a code of the operator's token where the operation asks for one; and asks
     * once more whether the login goes on and the operator may act: this may have been the entry that suspended one of them, or has shown
     * the password to be the same as the login password. Call it before the request has changed anything.
     *
     * @param operation what is to be carried out
     * @param again shows the page again, with what is wrong with the entry
     * @return the operator as of now; nothing when the answer is given already
     */
    public Optional<OperatorRequest> confirmed(
            Operation operation, BiConsumer<OperatorRequest, List<FormMessage>> again) {
        List<FormMessage> problems = problems(operation);
        if (answeredEndedLogin()) {
            return Optional.empty();
        }
        Optional<OperatorRequest> still = procedure.entitled(this, refusal -> {});
        if (!problems.isEmpty()) {
            still.ifPresent(request -> again.accept(request, problems));
            return Optional.empty();
        }
        return still;
    }

    /** Nothing is evaluated while a field is empty, and no code beside a wrong password. */
    private List<FormMessage> problems(Operation operation) {
        OperatorConfirmation password = new OperatorConfirmation(this);
        OperatorCode code = new OperatorCode(this);
        boolean asksForCode = operator.entersCode(operation);
        List<FormMessage> empty = Stream.concat(
                        password.missing().stream(), asksForCode ? code.missing().stream() : Stream.empty())
                .toList();
        return empty.isEmpty()
                ? password.problem().or(() -> asksForCode ? code.problem() : Optional.empty()).stream()
                        .toList()
                : empty;
    }
}
