package io.github.dualpassword.password.confirmation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.AttemptDetails;
import io.github.dualpassword.lockout.PasswordMark;
import io.github.dualpassword.lockout.Subject;
import io.github.dualpassword.lockout.Verdict;
import io.github.dualpassword.openlogin.EnteredPassword;
import io.github.dualpassword.page.LoginEvent;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.PasswordEntry;

/** One entry of the signed-in user's confirmation password, and what a page says when it is not right. */
record ConfirmationAttempt(AuthenticationFlowContext context) {

    /**
     * Evaluates the entry. When it is not right, the answer is already given: {@code page} again with a message, or the
     * refusal when the password is suspended.
     *
     * @return the mark of the password that was proven; empty when the answer is given
     */
    Optional<PasswordMark> proven(String entered, Function<List<FormMessage>, Response> page, String field) {
        Verdict verdict = new PasswordEntry(context.getSession(), LoginEvent.of(context))
                .evaluate(Subject.of(context.getUser()), Credential.CONFIRMATION, entered);
        if (verdict instanceof Verdict.Right right) {
            // The event of the login that ends by it tells which attempt it was, as one that ends by the login password
            // does.
            EnteredPassword.keep(context.getAuthenticationSession(), Credential.CONFIRMATION, right.place());
            right.place()
                    .ifPresent(place -> AttemptDetails.add(
                            context.getEvent(), Credential.CONFIRMATION, AttemptDetails.Result.RIGHT, place));
            return Optional.of(right.mark());
        }
        if (verdict instanceof Verdict.Rejected rejected) {
            refuse(page, field, rejected);
        } else {
            context.forceChallenge(page.apply(List.of(new FormMessage(PageMessages.UNAVAILABLE))));
        }
        return Optional.empty();
    }

    private void refuse(Function<List<FormMessage>, Response> page, String field, Verdict.Rejected rejected) {
        if (rejected.isSuspended()) {
            ConfirmationPasswordForm.refuseSuspended(context, rejected.standing(), rejected.until());
        } else {
            context.failureChallenge(
                    AuthenticationFlowError.INVALID_CREDENTIALS,
                    page.apply(List.of(new FormMessage(field, PageMessages.CONFIRMATION_WRONG))));
        }
    }
}
