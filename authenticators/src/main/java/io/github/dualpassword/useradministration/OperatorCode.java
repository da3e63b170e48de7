package io.github.dualpassword.useradministration;

import java.util.Optional;

import org.keycloak.events.Details;
import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.lockout.VerdictError;
import io.github.dualpassword.otp.CodeUse;
import io.github.dualpassword.otp.CountedTokens;
import io.github.dualpassword.otp.TokenAnswer;
import io.github.dualpassword.otp.TokenVerdict;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.procedure.ProcedureRequest;

/**
 * A code of the operator's own token, entered beside the confirmation password (K08). Wrong ones count for that token, and may
 * suspend it for all who share it; never a target's.
 */
final class OperatorCode {

    /** Name of the field. */
    static final String FIELD = "operator-one-time-password";

    private final ProcedureRequest request;

    OperatorCode(ProcedureRequest request) {
        this.request = request;
    }

    /** That nothing was typed. */
    Optional<FormMessage> missing() {
        return request.text(FIELD).isBlank()
                ? Optional.of(new FormMessage(FIELD, PageMessages.FIELD_EMPTY))
                : Optional.empty();
    }

    /**
     * Evaluates what was typed. Call it before the request has changed anything, and ask for the operator's refusal afterwards: this
     * may have been the entry that suspended the token.
     *
     * @return what is wrong with it; nothing when it is right
     */
    Optional<FormMessage> problem() {
        TokenVerdict verdict = new CountedTokens(request.session())
                .validate(request.user(), request.text(FIELD), CodeUse.CONFIRMATION);
        TokenAnswer answer = verdict.answer();
        if (answer == TokenAnswer.ACCEPTED) {
            return Optional.empty();
        }
        request.refusal().detail(Details.CREDENTIAL_TYPE, verdict.kind().id()).error(error(answer));
        return Optional.of(message(answer));
    }

    private static String error(TokenAnswer answer) {
        return switch (answer) {
            case WRONG, ACCEPTED -> VerdictError.WRONG.text();
            case USED -> "otp_used";
            case SUSPENDED -> OperatorDenial.OTP_SUSPENDED.id();
            case NOT_YET -> OperatorDenial.OTP_NOT_YET.id();
            case EXPIRED -> OperatorDenial.OTP_EXPIRED.id();
            case NOT_REGISTERED, NOT_STARTED, REVOKED -> "otp_not_registered";
            case BARRED -> OperatorDenial.OTP_NOT_AVAILABLE.id();
            case UNAVAILABLE -> VerdictError.UNAVAILABLE.text();
        };
    }

    private static FormMessage message(TokenAnswer answer) {
        return switch (answer) {
            case WRONG, ACCEPTED -> new FormMessage(FIELD, PageMessages.CONFIRMATION_WRONG);
            case USED -> new FormMessage(FIELD, "dualPasswordOtpUsed");
            case SUSPENDED -> new FormMessage(FIELD, "dualPasswordOtpSuspended");
            // The page that says from when on it does follows.
            case NOT_YET -> new FormMessage(PageMessages.UNAVAILABLE);
            case EXPIRED -> new FormMessage(FIELD, "dualPasswordOtpExpired");
            case NOT_REGISTERED, NOT_STARTED, REVOKED -> new FormMessage(FIELD, "dualPasswordOtpNotRegistered");
            case BARRED -> new FormMessage(FIELD, "dualPasswordOtpNotAvailable");
            case UNAVAILABLE -> new FormMessage(PageMessages.UNAVAILABLE);
        };
    }
}
