package io.github.dualpassword.servicestop;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.EventType;

import io.github.dualpassword.page.LoginError;
import io.github.dualpassword.page.PageFrame;
import io.github.dualpassword.page.PageMessages;

/**
 * Keeps users out whose service is stopped, whatever door they come through: single sign-on, an identity provider, a
 * certificate, a device. Keycloak asks every login for the conditions that it must still meet; this one cannot be met while
 * the stop lasts, and comes before all others.
 *
 * <p>It lives in the login, not in the user: nothing has to be taken back when the stop is lifted.
 */
final class ServiceStopped implements RequiredActionProvider {

    /** Name of the button. */
    static final String BACK = "back";

    private static final String TEMPLATE = "dual-password-service-stopped.ftl";

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.NOT_SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (StoppedUser.is(context.getSession(), context.getUser())) {
            context.getAuthenticationSession().addRequiredAction(ServiceStoppedFactory.ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (StoppedUser.is(context.getSession(), context.getUser())) {
            context.challenge(PageFrame.round(context.form(), context.getSession(), context.getUser())
                    .setAttribute("refusal", StoppedUser.ERROR)
                    .setError(PageMessages.SERVICE_STOPPED)
                    .createForm(TEMPLATE));
        } else {
            context.success();
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        boolean pressed = context.getHttpRequest().getDecodedFormParameters().containsKey(BACK);
        if (pressed && StoppedUser.is(context.getSession(), context.getUser())) {
            context.challenge(LoginError.toApplication(
                    context.getSession(),
                    context.getAuthenticationSession(),
                    context.getEvent().event(EventType.LOGIN),
                    context.getUser(),
                    StoppedUser.ERROR));
        } else {
            requiredActionChallenge(context);
        }
    }

    @Override
    public void close() {}
}
