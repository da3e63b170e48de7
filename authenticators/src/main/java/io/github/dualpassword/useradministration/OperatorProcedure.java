package io.github.dualpassword.useradministration;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.procedure.Procedure;
import io.github.dualpassword.procedure.ProcedureRequest;

/**
 * A procedure of operators. Whether its user is one is asked at every request: roles, contracts and passwords change while
 * pages are open.
 */
public abstract class OperatorProcedure extends Procedure {

    private final List<Operation> operations;

    /** @param operations an operator must be permitted one of them */
    protected OperatorProcedure(String id, List<Operation> operations) {
        super(id);
        this.operations = operations;
    }

    /** See {@link Procedure#show}. */
    protected abstract void show(OperatorRequest request);

    /** See {@link Procedure#take}. */
    protected abstract void take(OperatorRequest request);

    /** The operator is refused while the procedure is open. */
    protected void refused(ProcedureRequest request) {}

    @Override
    protected final void show(ProcedureRequest request) {
        entitled(request, refusal -> {}).ifPresent(this::show);
    }

    @Override
    protected final void take(ProcedureRequest request) {
        entitled(request, new OperatorConfirmation(request)::recordRefused).ifPresent(this::take);
    }

    /** The operator as of now; who is refused has got the answer already. */
    final Optional<OperatorRequest> entitled(ProcedureRequest request, Consumer<OperatorDenial> beforeAnswer) {
        Operator operator = Operator.of(request.session(), request.user());
        Optional<OperatorDenial> denial = operator.denial(operations);
        if (denial.isEmpty()) {
            return Optional.of(new OperatorRequest(request, this, operator));
        }
        beforeAnswer.accept(denial.get());
        refused(request);
        new OperatorDeniedPage(request).answer(operator, denial.get());
        return Optional.empty();
    }
}
