package io.github.dualpassword.passkey.registration;

import java.util.Optional;

import org.keycloak.events.Details;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.Subject;
import io.github.dualpassword.lockout.Verdict;
import io.github.dualpassword.lockout.VerdictError;
import io.github.dualpassword.openlogin.CodeMark;
import io.github.dualpassword.openlogin.ProvenMark;
import io.github.dualpassword.otp.CodeUse;
import io.github.dualpassword.otp.CountedTokens;
import io.github.dualpassword.otp.TokenAnswer;
import io.github.dualpassword.otp.TokenVerdict;
import io.github.dualpassword.otp.level.OtpRefusal;
import io.github.dualpassword.otp.level.RefusalMessage;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.password.PasswordEntry;
import io.github.dualpassword.password.confirmation.PasswordComparison;
import io.github.dualpassword.procedure.ProcedureRequest;

/** Confirmation password and code of a user who registers a passkey: both entered for this very purpose, and both counted. */
record FreshProof(ProcedureRequest request) {

    static final String PASSWORD = "confirmation-password";
    static final String CODE = "one-time-password";

    /** Evaluates what was entered: the code only where the password is right. @return what is wrong; nothing when both are right */
    Optional<FormMessage> problem() {
        return password().or(this::code);
    }

    private Optional<FormMessage> password() {
        String entered = request.text(PASSWORD);
        Verdict verdict = new PasswordEntry(request.session(), request.refusal())
                .evaluate(Subject.of(request.user()), Credential.CONFIRMATION, entered);
        if (verdict instanceof Verdict.Right right) {
            new PasswordComparison(request.session(), request.user()).confirmationPasswordProven(entered);
            // Whoever replaces it, or takes the token away, ends this registration.
            ProvenMark.keepConfirmation(request.authentication(), right.mark());
            return Optional.empty();
        }
        return Optional.of(
                verdict instanceof Verdict.Undecided
                        ? new FormMessage(PageMessages.UNAVAILABLE)
                        : new FormMessage(PASSWORD, PageMessages.CONFIRMATION_WRONG));
    }

    private Optional<FormMessage> code() {
        TokenVerdict verdict =
                new CountedTokens(request.session()).validate(request.user(), request.text(CODE), CodeUse.CONFIRMATION);
        if (verdict.answer() == TokenAnswer.ACCEPTED) {
            CodeMark.keep(
                    request.authentication(), request.user(), verdict.device().orElseThrow());
            return Optional.empty();
        }
        request.refusal().detail(Details.CREDENTIAL_TYPE, verdict.kind().id()).error(error(verdict.answer()));
        return Optional.of(message(verdict.answer()));
    }

    private static String error(TokenAnswer answer) {
        return switch (answer) {
            case USED -> "otp_used";
            case UNAVAILABLE -> VerdictError.UNAVAILABLE.text();
            default ->
                OtpRefusal.of(answer)
                        .map(refusal -> refusal.reason().description())
                        .orElseGet(VerdictError.WRONG::text);
        };
    }

    private FormMessage message(TokenAnswer answer) {
        return switch (answer) {
            case USED -> new FormMessage(CODE, "dualPasswordOtpUsed");
            case UNAVAILABLE -> new FormMessage(PageMessages.UNAVAILABLE);
            default ->
                OtpRefusal.of(answer)
                        .map(refusal -> RefusalMessage.of(request.session(), request.user(), refusal))
                        .orElseGet(() -> new FormMessage(CODE, PageMessages.CONFIRMATION_WRONG));
        };
    }
}
