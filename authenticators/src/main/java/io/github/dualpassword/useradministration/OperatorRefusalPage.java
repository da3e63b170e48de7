package io.github.dualpassword.useradministration;

import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionContext.KcActionStatus;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.Constants;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.managers.AuthenticationManager;

import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.page.PageFrame;
import io.github.dualpassword.password.SuspensionMessage;

/** Says why a procedure cannot be used, and ends it. Derived anew at every request: nothing of it is remembered. */
public final class OperatorRefusalPage {

    /** Name of the button. */
    public static final String BACK = "back";

    private static final String TEMPLATE = "dual-password-operator-refused.ftl";

    private final RequiredActionContext context;

    public OperatorRefusalPage(RequiredActionContext context) {
        this.context = context;
    }

    /** The answer to any request while the operator is refused: the page, or the way back when its button was pressed. */
    public void answer(Operator operator, OperatorRefusal refusal) {
        boolean pressed = "POST".equals(context.getHttpRequest().getHttpMethod())
                && context.getHttpRequest().getDecodedFormParameters().containsKey(BACK);
        if (pressed) {
            leave();
        } else {
            context.getEvent()
                    .clone()
                    .event(EventType.CUSTOM_REQUIRED_ACTION)
                    .user(operator.user())
                    .detail(Details.CUSTOM_REQUIRED_ACTION, context.getAction())
                    .error(refusal.id());
            context.challenge(page(operator, refusal));
        }
    }

    private Response page(Operator operator, OperatorRefusal refusal) {
        return PageFrame.round(context.form(), context.getSession(), operator.user())
                .setAttribute("reason", refusal.id())
                .setAttribute("aboutConfirmation", refusal.concernsConfirmationPassword())
                .addError(message(operator, refusal))
                .createForm(TEMPLATE);
    }

    private FormMessage message(Operator operator, OperatorRefusal refusal) {
        if (refusal != OperatorRefusal.CONFIRMATION_SUSPENDED) {
            return new FormMessage(refusal.message());
        }
        Suspension suspension = operator.suspension();
        return SuspensionMessage.of(context.getSession(), operator.user(), suspension.standing(), suspension.until());
    }

    /** An application that had opened the procedure is told by {@code kc_action_status}; its user stays signed in. */
    private void leave() {
        if (context.getAction().equals(context.getAuthenticationSession().getClientNote(Constants.KC_ACTION))) {
            AuthenticationManager.setKcActionStatus(
                    context.getAction(), KcActionStatus.ERROR, context.getAuthenticationSession());
        }
        context.cancel();
    }
}
