package io.github.dualpassword.useradministration;

import java.util.List;

import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.otp.CountedTokens;
import io.github.dualpassword.page.Moments;
import io.github.dualpassword.password.SuspensionMessage;
import io.github.dualpassword.procedure.ProcedureRequest;
import io.github.dualpassword.realm.CurrentRealm;

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
        return switch (denial) {
            case CONFIRMATION_SUSPENDED -> {
                Suspension suspension = operator.suspension();
                yield SuspensionMessage.of(
                        request.session(), operator.user(), suspension.standing(), suspension.until());
            }
            case OTP_NOT_YET -> new FormMessage(null, denial.message(), confirmsFrom(operator));
            default -> new FormMessage(denial.message());
        };
    }

    /** That moment, or the present one, where it has come meanwhile. */
    private String confirmsFrom(Operator operator) {
        long from = new CountedTokens(request.session())
                .confirmsFrom(operator.user())
                .orElseGet(() -> CurrentRealm.of(request.session()).now());
        return new Moments(request.session(), operator.user()).minute(from);
    }
}
