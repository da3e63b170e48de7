package io.github.dualpassword.useradministration;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.otp.approval.AskedFor;
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
     * Evaluates the operator's confirmation password; and asks once more whether the login goes on and the operator may act: this may
     * have been the entry that suspended one of them, or has shown the password to be the same as the login password. Call it before the
     * request has changed anything.
     *
     * @param again shows the page again, with what is wrong with the entry
     * @return the operator as of now; nothing when the answer is given already
     */
    public Optional<OperatorRequest> confirmed(BiConsumer<OperatorRequest, List<FormMessage>> again) {
        return still(
                new OperatorConfirmation(this)
                        .missing().or(() -> new OperatorConfirmation(this).problem()).stream()
                                .toList(),
                again);
    }

    /**
     * The same, and then a code of the operator's token where the operation asks for one. Who leaves the code out approves on the phone,
     * where the operator has one: then the answer is the page that waits.
     *
     * @param what is to be carried out
     */
    public Optional<OperatorRequest> confirmed(AskedFor what, BiConsumer<OperatorRequest, List<FormMessage>> again) {
        if (!operator.entersCode(what.operation().orElseThrow())) {
            return confirmed(again);
        }
        OperatorCode code = new OperatorCode(this);
        boolean isPhoneAsked = code.missing().isPresent() && new OperatorApproval(this, what).isOffered();
        Optional<OperatorRequest> right = still(problems(code, isPhoneAsked), again);
        if (!isPhoneAsked) {
            return right;
        }
        right.ifPresent(request -> new OperatorApproval(request, what).ask(again));
        return Optional.empty();
    }

    /** Nothing is evaluated while a field is empty, and no code beside a wrong password. */
    private List<FormMessage> problems(OperatorCode code, boolean isPhoneAsked) {
        OperatorConfirmation password = new OperatorConfirmation(this);
        List<FormMessage> empty = Stream.concat(
                        password.missing().stream(), isPhoneAsked ? Stream.empty() : code.missing().stream())
                .toList();
        return empty.isEmpty()
                ? password.problem().or(() -> isPhoneAsked ? Optional.empty() : code.problem()).stream()
                        .toList()
                : empty;
    }

    private Optional<OperatorRequest> still(
            List<FormMessage> problems, BiConsumer<OperatorRequest, List<FormMessage>> again) {
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
}
