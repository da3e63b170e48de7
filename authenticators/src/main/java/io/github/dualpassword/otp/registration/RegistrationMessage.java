package io.github.dualpassword.otp.registration;

import org.keycloak.models.utils.FormMessage;

import io.github.dualpassword.Ids;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.VerdictError;
import io.github.dualpassword.otp.RegistrationAnswer;
import io.github.dualpassword.otp.RegistrationResult;
import io.github.dualpassword.page.Moments;
import io.github.dualpassword.page.PageMessages;
import io.github.dualpassword.procedure.ProcedureRequest;

/** What user and event are told when a token was not registered. */
public final class RegistrationMessage {

    private RegistrationMessage() {}

    /** What the page says. */
    static FormMessage of(ProcedureRequest request, RegistrationResult result) {
        if (result.standing() == Standing.TEMPORARILY_SUSPENDED) {
            return new FormMessage(
                    null,
                    "dualPasswordRegisterTokenSuspendedUntil",
                    new Moments(request.session(), request.user()).minute(result.until()));
        }
        if (result.standing() == Standing.PERMANENTLY_SUSPENDED) {
            return new FormMessage("dualPasswordRegisterTokenSuspended");
        }
        return switch (result.answer()) {
            case WRONG -> new FormMessage("dualPasswordRegisterTokenWrong");
            case USED -> new FormMessage(RegisterToken.CODE, "dualPasswordOtpUsed");
            case TOKEN_SUSPENDED -> new FormMessage(RegisterToken.SERIAL, "dualPasswordOtpSuspended");
            case NOT_STARTED -> new FormMessage(RegisterToken.SERIAL, "dualPasswordOtpNotStarted");
            case EXPIRED -> new FormMessage(RegisterToken.SERIAL, "dualPasswordRegisterTokenExpired");
            case REVOKED -> new FormMessage(RegisterToken.SERIAL, "dualPasswordRegisterTokenRevoked");
            case NOT_YET ->
                new FormMessage(
                        null,
                        "dualPasswordRegisterTokenNotYet",
                        new Moments(request.session(), request.user()).minute(result.until()));
            case SHARED_BY_ENOUGH -> new FormMessage(RegisterToken.SERIAL, "dualPasswordRegisterTokenShared");
            case UNAVAILABLE, SUSPENDED, REGISTERED -> new FormMessage(PageMessages.UNAVAILABLE);
        };
    }

    /** The same on a page on which no serial number is entered: what concerns the token concerns the page. */
    public static FormMessage ofCodeAlone(ProcedureRequest request, RegistrationResult result) {
        if (result.answer() == RegistrationAnswer.WRONG && result.standing() == Standing.USABLE) {
            return new FormMessage(RegisterToken.CODE, "dualPasswordIssueCodeWrong");
        }
        FormMessage message = of(request, result);
        return RegisterToken.SERIAL.equals(message.getField())
                ? new FormMessage(null, message.getMessage(), message.getParameters())
                : message;
    }

    /** The error of the event. */
    public static String error(RegistrationResult result) {
        return switch (result.answer()) {
            case WRONG -> VerdictError.WRONG.text();
            case UNAVAILABLE -> VerdictError.UNAVAILABLE.text();
            case SUSPENDED ->
                result.standing() == Standing.TEMPORARILY_SUSPENDED
                        ? VerdictError.TEMPORARILY_SUSPENDED.text()
                        : VerdictError.PERMANENTLY_SUSPENDED.text();
            case USED -> "otp_used";
            case TOKEN_SUSPENDED -> "otp_suspended";
            case NOT_STARTED, EXPIRED, REVOKED, NOT_YET, SHARED_BY_ENOUGH, REGISTERED ->
                "otp_" + Ids.underscored(result.answer());
        };
    }
}
