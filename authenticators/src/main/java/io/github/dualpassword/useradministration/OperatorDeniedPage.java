package io.github.dualpassword.useradministration;

import java.util.List;

import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.password.SuspensionMessage;
import io.github.dualpassword.procedure.ProcedureRequest;

/** Says why a procedure cannot be used, and ends it. Derived anew at every request: nothing of it is remembered. */
public final class OperatorDeniedPage {

    /** Name of the button. */
    private static final String BACK = "back";

    private static final String TEMPLATE = "dual-password-operator-refused.ftl";

    private final ProcedureRequest request;

    public OperatorDeniedPage(ProcedureRequest request) {
        this.request = request;
    }

    /** The page; its title names the confirmation password where that is the matter. */
    public record View(String reason, boolean aboutConfirmation) {}

    /** The answer to any request while the operator is refused: the page, or the way back when its button was pressed. */
    public void answer(Operator operator, OperatorDenial denial) {
        if (request.pressed(BACK)) {
            request.leaveRefused();
        } else {
            request.refusal().error(denial.id());
            request.show(
                    TEMPLATE,
                    new View(denial.id(), denial.concernsConfirmationPassword()),
                    List.of(message(operator, denial)));
        }
    }

    private FormMessage message(Operator operator, OperatorDenial denial) {
        if (denial != OperatorDenial.CONFIRMATION_SUSPENDED) {
            return new FormMessage(denial.message());
        }
        Suspension suspension = operator.suspension();
        return SuspensionMessage.of(request.session(), operator.user(), suspension.standing(), suspension.until());
    }
}
