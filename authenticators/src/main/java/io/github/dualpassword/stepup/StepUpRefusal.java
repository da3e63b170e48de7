package io.github.dualpassword.stepup;

import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.boundtransaction.TransactionOfLogin;
import io.github.dualpassword.openlogin.EndedLoginView;
import io.github.dualpassword.openlogin.LogOut;
import io.github.dualpassword.openlogin.LoginRefusal;
import io.github.dualpassword.openlogin.OpenLogin;
import io.github.dualpassword.page.FlowPage;
import io.github.dualpassword.page.LoginError;
import io.github.dualpassword.page.LoginEvent;

/**
 * Tells the user why a step-up is refused, and then the application.
 *
 * <p>Keycloak's own ways to fail end on an error page without a way back, and a step that reports itself not set up
 * counts as passed. So the flow stays at a page of ours, whose button returns {@code error=access_denied} with a
 * {@link StepUpRefusalReason} and the application's {@code state}.
 */
public record StepUpRefusal(AuthenticationFlowContext context) {

    private static final String TEMPLATE = "dual-password-refused.ftl";
    private static final String REASON = "dual-password-refusal";
    private static final String BACK = "back";

    /** The page that says why; the next post with the button's name goes to the application. */
    public Response page(StepUpRefusalReason reason, FormMessage message) {
        return page(reason, message, TEMPLATE, Map.of());
    }

    /** The same by a page of its own. @param view what its template reads, by names */
    public Response page(
            StepUpRefusalReason reason, FormMessage message, String template, Map<String, ? extends Record> view) {
        LoginFormsProvider page = page(reason);
        view.forEach(page::setAttribute);
        return page.setAttribute("refusal", reason.description())
                .addError(message)
                .createForm(template);
    }

    private LoginFormsProvider page(StepUpRefusalReason reason) {
        context.getAuthenticationSession().setAuthNote(REASON, reason.name());
        return FlowPage.framed(context);
    }

    /**
     * Answers with the page when the login is over that the step-up goes on from. To be asked before anything is shown or
     * taken.
     *
     * @return whether it did
     */
    public boolean answeredEndedLogin() {
        Optional<LoginRefusal> refusal = login().refusal();
        refusal.ifPresent(reason -> {
            context.forceChallenge(page(StepUpRefusalReason.of(reason))
                    .setAttribute("view", EndedLoginView.of(reason))
                    .addError(new FormMessage(login().message(reason)))
                    .createForm(EndedLoginView.TEMPLATE));
        });
        return refusal.isPresent();
    }

    /**
     * Answers the button of the frame by which a user logs out: the confirmation ends as cancelled.
     *
     * @return whether it was pressed
     */
    public boolean answeredLogOut() {
        boolean pressed = LogOut.isPressed(context.getHttpRequest());
        if (pressed) {
            transaction().describe(context.getEvent());
            context.getEvent()
                    .clone()
                    .user(context.getUser())
                    .error(StepUpRefusalReason.CONFIRMATION_CANCELLED.description());
            transaction().refuse();
            context.forceChallenge(new LogOut(context.getSession(), context.getAuthenticationSession()).answer());
        }
        return pressed;
    }

    /**
     * Tells the application when a level was asked for that no step serves: there is nothing to show and to enter.
     *
     * @return whether it did
     */
    public boolean answeredUnservedLevel() {
        boolean unserved = UnservedLevel.isNoted(context.getAuthenticationSession());
        if (unserved) {
            tellApplication(StepUpRefusalReason.LEVEL_NOT_AVAILABLE);
        }
        return unserved;
    }

    /**
     * Answers with a page when a transaction was to be confirmed that no longer can be. To be asked before it is shown, and
     * before a right answer counts.
     *
     * @return whether it did
     */
    public boolean answeredClosedTransaction() {
        Optional<TransactionOfLogin.Closed> closed = transaction().closed();
        closed.ifPresent(how -> context.forceChallenge(
                switch (how) {
                    case EXPIRED ->
                        page(
                                StepUpRefusalReason.TRANSACTION_EXPIRED,
                                new FormMessage("dualPasswordTransactionExpired"));
                    case CLOSED ->
                        page(StepUpRefusalReason.TRANSACTION_CLOSED, new FormMessage("dualPasswordTransactionClosed"));
                }));
        return closed.isPresent();
    }

    /**
     * Answers with the page of another step of the requested level that would refuse the user in any case: nobody is asked for
     * a secret in vain.
     *
     * @return whether it did
     */
    public boolean answeredByAnotherStep() {
        return StepsOfLevel.refusing(context, requested()).anyMatch(step -> step.answeredRefusal(context));
    }

    /** Whether another step of the requested level asks for a passkey. */
    public boolean isPasskeyAskedByAnotherStep() {
        return StepsOfLevel.signing(context, requested()).anyMatch(step -> step.asksForPasskey(context));
    }

    private int requested() {
        return new AcrStore(context.getSession(), context.getAuthenticationSession())
                .getRequestedLevelOfAuthentication(context.getTopLevelFlow());
    }

    /** Whether the button of the page was pressed, and with what reason the page was shown. */
    public Optional<StepUpRefusalReason> acknowledged() {
        String shown = context.getAuthenticationSession().getAuthNote(REASON);
        boolean pressed = context.getHttpRequest().getDecodedFormParameters().containsKey(BACK);
        return pressed && shown != null ? Optional.of(StepUpRefusalReason.valueOf(shown)) : Optional.empty();
    }

    /** Ends the request of the application. */
    public void tellApplication(StepUpRefusalReason reason) {
        if (reason == StepUpRefusalReason.LOGIN_PASSWORD_REPLACED) {
            login().endReplacedSession();
        }
        transaction().describe(context.getEvent());
        transaction().refuse();
        context.forceChallenge(LoginError.toApplication(
                context.getSession(),
                context.getAuthenticationSession(),
                LoginEvent.of(context),
                context.getUser(),
                reason.description()));
    }

    private TransactionOfLogin transaction() {
        return new TransactionOfLogin(context.getSession(), context.getAuthenticationSession());
    }

    private OpenLogin login() {
        return new OpenLogin(context.getSession(), context.getAuthenticationSession(), context.getUser());
    }
}
