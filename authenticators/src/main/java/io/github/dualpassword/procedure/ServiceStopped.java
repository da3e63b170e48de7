package io.github.dualpassword.procedure;

import java.util.Set;

import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;

import io.github.dualpassword.openlogin.EnteredPassword;
import io.github.dualpassword.openlogin.LoginRefusal;
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

    private static final Set<LoginRefusal> REPLACED =
            Set.of(LoginRefusal.LOGIN_PASSWORD_REPLACED, LoginRefusal.CONFIRMATION_PASSWORD_REPLACED);

    ServiceStopped() {
        super(ServiceStoppedFactory.ID, InitiatedActionSupport.NOT_SUPPORTED);
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        RequestedLanguage.choose(context.getSession(), context.getAuthenticationSession());
        EnteredPassword.tell(context.getAuthenticationSession(), context.getEvent());
        ProcedureRequest request = new ProcedureRequest(context);
        if (request.openLogin()
                .refusal()
                .filter(refusal -> !isDoingOfFormAtWork(request, refusal))
                .isPresent()) {
            context.getAuthenticationSession().addRequiredAction(ServiceStoppedFactory.ID);
        }
    }

    /**
     * Whether a form of the present page may just have replaced the password itself: it is committed before the
     * authentication knows of it. The page's procedure answers then, which says that the form is worked on, or refuses. A
     * login that has no page before it any more is never spared.
     */
    private static boolean isDoingOfFormAtWork(ProcedureRequest request, LoginRefusal refusal) {
        String page = request.authentication().getAuthNote(AuthenticationProcessor.CURRENT_AUTHENTICATION_EXECUTION);
        return REPLACED.contains(refusal)
                && page != null
                && !page.equals(ServiceStoppedFactory.ID)
                && (request.formAtWork().isBegun()
                        || request.openLogin().refusal().isEmpty());
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
