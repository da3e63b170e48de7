package io.github.dualpassword.password.confirmation;

import java.util.List;
import java.util.Set;

import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Credential;
import io.github.dualpassword.boundtransaction.TransactionOfLogin;
import io.github.dualpassword.lockout.PasswordMark;
import io.github.dualpassword.openlogin.ProvenMark;
import io.github.dualpassword.page.FlowPage;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.stepup.StepUpRefusal;

/** The step that confirms: one field, the confirmation password. */
record EnterConfirmationPassword(AuthenticationFlowContext context) implements ConfirmationPasswordForm.Page {

    /** Name of the field; not {@code password}, so that a browser does not offer the login password. */
    static final String FIELD = "confirmation-password";

    /** Name of the button. */
    private static final String CONFIRM = "confirm";

    private static final String TEMPLATE = "dual-password-confirmation.ftl";

    @Override
    public Set<String> buttons() {
        return Set.of(CONFIRM);
    }

    @Override
    public void show() {
        context.challenge(page(List.of()));
    }

    /** The page after a confirmation password was set: says so, and asks for it. */
    void showAfterSetting() {
        context.challenge(
                framed(List.of()).setSuccess("dualPasswordConfirmationSet").createForm(TEMPLATE));
    }

    @Override
    public void submit() {
        String entered = context.getHttpRequest().getDecodedFormParameters().getFirst(FIELD);
        if (entered == null || entered.isEmpty()) {
            context.forceChallenge(page(List.of(new FormMessage(FIELD, PageMessages.FIELD_EMPTY))));
        } else {
            new ConfirmationAttempt(context)
                    .proven(entered, this::page, FIELD)
                    .ifPresent(mark -> confirm(entered, mark));
        }
    }

    /** Unless it turns out to be the same as the login password: then it confirms nothing before it was changed. */
    private void confirm(String proven, PasswordMark mark) {
        new PasswordComparison(context.getSession(), context.getUser()).confirmationPasswordProven(proven);
        ConfirmationPasswordForm.Page next = ConfirmationPasswordForm.step(context);
        if (!(next instanceof EnterConfirmationPassword)) {
            next.show();
        } else if (!new StepUpRefusal(context).answeredClosedTransaction()) {
            transaction().answered();
            transaction().describe(context.getEvent());
            ProvenMark.keepConfirmation(context.getAuthenticationSession(), mark);
            context.success(Credential.CONFIRMATION.type());
        }
    }

    private Response page(List<FormMessage> errors) {
        return framed(errors).createForm(TEMPLATE);
    }

    private LoginFormsProvider framed(List<FormMessage> errors) {
        return transaction().on(FlowPage.of(context, errors));
    }

    private TransactionOfLogin transaction() {
        return new TransactionOfLogin(context.getSession(), context.getAuthenticationSession());
    }
}
