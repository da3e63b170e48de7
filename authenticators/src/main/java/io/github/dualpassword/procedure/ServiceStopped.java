package io.github.dualpassword.procedure;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;

import io.github.dualpassword.openlogin.EnteredPassword;
import io.github.dualpassword.page.RequestedLanguage;

/**
 * Ends logins that must not go on, whatever door they come through: single sign-on, an identity provider, a certificate, a
 * device. Keycloak asks every login for the conditions that it must still meet; this one cannot be met while the user is
 * stopped, or once the password is replaced that the login was proven by, and comes before all others. Its page is that of
 * every procedure whose login is over.
 *
 * <p>Being asked first and for every login, single sign-on without a page included, it also takes the language that the
 * application asks for, and tells the event of the login what was entered.
 *
 * <p>It lives in the login, not in the user: nothing has to be taken back when a stop is lifted.
 */
final class ServiceStopped extends Procedure {

    ServiceStopped() {
        super(ServiceStoppedFactory.ID, InitiatedActionSupport.NOT_SUPPORTED);
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        RequestedLanguage.choose(context.getSession(), context.getAuthenticationSession());
        EnteredPassword.tell(context.getAuthenticationSession(), context.getEvent());
        if (new ProcedureRequest(context).openLogin().refusal().isPresent()) {
            context.getAuthenticationSession().addRequiredAction(ServiceStoppedFactory.ID);
        }
    }

    /**
     * While a form of this authentication is worked on, nothing is said but that: it may be the form that has just replaced the
     * password, and the authentication not know of it yet.
     */
    @Override
    protected boolean awaitsForm(ProcedureRequest request) {
        return request.formAtWork().isBegun();
    }

    /** Nothing stands in the way any more. */
    @Override
    protected void show(ProcedureRequest request) {
        request.success();
    }

    @Override
    protected void take(ProcedureRequest request) {
        request.success();
    }
}
