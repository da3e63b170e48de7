package io.github.dualpassword.password.confirmation;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.SecretEvaluator;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Subject;
import io.github.dualpassword.lockout.Verdict;
import io.github.dualpassword.page.PageMessages;

/** One entry of the signed-in user's confirmation password, and what a page says when it is not right. */
final class ConfirmationAttempt {

    private final AuthenticationFlowContext context;

    ConfirmationAttempt(AuthenticationFlowContext context) {
        this.context = context;
    }

    /**
     * Evaluates the entry. When it is not right, the answer is already given: {@code page} again with a message, or the
     * refusal when the password is suspended.
     */
    boolean isRight(String entered, FormPage page, String field) {
        Verdict verdict = new SecretEvaluator(context.getSession())
                .evaluate(Subject.of(context.getUser()), Credential.CONFIRMATION, entered);
        if (verdict instanceof Verdict.Right) {
            return true;
        }
        context.getEvent().user(context.getUser()).detail(Details.CREDENTIAL_TYPE, Credential.CONFIRMATION.type());
        if (verdict instanceof Verdict.Wrong wrong) {
            context.getEvent().error(Errors.INVALID_USER_CREDENTIALS);
            refuse(page, field, wrong.standing(), wrong.until());
        } else if (verdict instanceof Verdict.Suspended suspended) {
            context.getEvent()
                    .error(
                            suspended.standing() == Standing.TEMPORARILY_SUSPENDED
                                    ? Errors.USER_TEMPORARILY_DISABLED
                                    : Errors.USER_DISABLED);
            ConfirmationPasswordForm.refuseSuspended(context, suspended.standing(), suspended.until());
        } else {
            context.forceChallenge(page.withErrors(new FormMessage(PageMessages.UNAVAILABLE)));
        }
        return false;
    }

    private void refuse(FormPage page, String field, Standing standing, long until) {
        if (standing == Standing.USABLE) {
            context.failureChallenge(
                    AuthenticationFlowError.INVALID_CREDENTIALS,
                    page.withErrors(new FormMessage(field, PageMessages.CONFIRMATION_WRONG)));
        } else {
            ConfirmationPasswordForm.refuseSuspended(context, standing, until);
        }
    }
}
