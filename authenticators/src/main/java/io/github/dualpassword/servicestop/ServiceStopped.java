package io.github.dualpassword.servicestop;

import java.util.List;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.EventType;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.procedure.Procedure;
import io.github.dualpassword.procedure.ProcedureRequest;

/**
 * Keeps users out whose service is stopped, whatever door they come through: single sign-on, an identity provider, a
 * certificate, a device. Keycloak asks every login for the conditions that it must still meet; this one cannot be met while
 * the stop lasts, and comes before all others.
 *
 * <p>It lives in the login, not in the user: nothing has to be taken back when the stop is lifted.
 */
final class ServiceStopped extends Procedure {

    /** Name of the button. */
    static final String BACK = "back";

    private static final String TEMPLATE = "dual-password-service-stopped.ftl";

    ServiceStopped() {
        super(ServiceStoppedFactory.ID, InitiatedActionSupport.NOT_SUPPORTED);
    }

    /** The page. */
    public record View(String refusal) {}

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (StoppedUser.isStopped(context.getSession(), context.getUser())) {
            context.getAuthenticationSession().addRequiredAction(ServiceStoppedFactory.ID);
        }
    }

    @Override
    protected void show(ProcedureRequest request) {
        if (StoppedUser.isStopped(request.session(), request.user())) {
            request.show(TEMPLATE, new View(StoppedUser.ERROR), List.of(new FormMessage("dualPasswordServiceStopped")));
        } else {
            request.success();
        }
    }

    @Override
    protected void take(ProcedureRequest request) {
        if (request.pressed(BACK) && StoppedUser.isStopped(request.session(), request.user())) {
            request.context().getEvent().event(EventType.LOGIN);
            request.endLogin(StoppedUser.ERROR);
        } else {
            show(request);
        }
    }
}
