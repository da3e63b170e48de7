package io.github.dualpassword.passkey.registration;

import java.util.Optional;

import org.keycloak.events.Details;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.Subject;
import io.github.dualpassword.lockout.Verdict;
import io.github.dualpassword.lockout.VerdictError;
import io.github.dualpassword.openlogin.CodeMark;
import io.github.dualpassword.openlogin.PasskeyMark;
import io.github.dualpassword.openlogin.ProvenMark;
import io.github.dualpassword.otp.CodeUse;
import io.github.dualpassword.otp.CountedTokens;
import io.github.dualpassword.otp.TokenAnswer;
import io.github.dualpassword.otp.TokenVerdict;
import io.github.dualpassword.otp.level.OtpRefusal;
import io.github.dualpassword.otp.level.RefusalMessage;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.passkey.PasskeyCredentialProviderFactory;
import io.github.dualpassword.passkey.PasskeyProof;
import io.github.dualpassword.passkey.PasskeyUse;
import io.github.dualpassword.password.PasswordEntry;
import io.github.dualpassword.password.confirmation.PasswordComparison;
import io.github.dualpassword.procedure.ProcedureRequest;

/**
 * What a user proves who registers a passkey: the confirmation password, and a code or a signature of a passkey that the user has. Both
 * for this very purpose; what can be guessed is counted.
 */
record FreshProof(ProcedureRequest request) {

    static final String PASSWORD = "confirmation-password";
    static final String CODE = "one-time-password";

    /** What the signature is over: no other page asks for one over this. */
    static final PasskeyProof.Bound PURPOSE = PasskeyProof.Bound.to("{\"purpose\":\"register-passkey\"}");

    /**
     * Evaluates what was entered: code or signature only where the password is right.
     *
     * @return what is wrong; nothing when both are right
     */
    Optional<FormMessage> problem(SecondProof second) {
        return password().or(() -> second == SecondProof.SIGNATURE ? signature() : code());
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

    private Optional<FormMessage> signature() {
        PasskeyUse.Result result = new PasskeyUse(
                        request.session(), request.authentication(), request.user(), Optional.of(PURPOSE))
                .judge(request::text);
        if (result.accepted().isPresent()) {
            PasskeyUse.Accepted accepted = result.accepted().get();
            // Whoever takes that passkey away ends this registration.
            PasskeyMark.keep(request.authentication(), request.user(), accepted.passkeyId());
            PasskeyNote.of(request.authentication()).set(PasskeyNote.EVIDENCE, accepted.evidence());
            return Optional.empty();
        }
        request.refusal()
                .detail(Details.CREDENTIAL_TYPE, PasskeyCredentialProviderFactory.TYPE)
                .error(result.verdict().error());
        return Optional.of(new FormMessage(
                switch (result.verdict()) {
                    case UNAVAILABLE -> PageMessages.UNAVAILABLE;
                    case CHALLENGE_OVER -> "dualPasswordPasskeyProofOver";
                    case COUNTER_BACK -> "dualPasswordPasskeySuspendedNow";
                    case ACCEPTED, KEY_NOT_USABLE, MALFORMED, UNKNOWN_KEY, INVALID -> "dualPasswordPasskeyProofWrong";
                }));
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
