package io.github.dualpassword.otp.level;

import java.util.Optional;

import io.github.dualpassword.otp.TokenAnswer;
import io.github.dualpassword.otp.TokenStanding;
import io.github.dualpassword.stepup.StepUpRefusalReason;

/** Why the level of a one-time password is refused, whatever is entered. */
public enum OtpRefusal {
    /** No token, or none that the user's contract still has. */
    NOT_REGISTERED(StepUpRefusalReason.OTP_NOT_REGISTERED, "dualPasswordOtpNotRegistered"),
    NOT_STARTED(StepUpRefusalReason.OTP_NOT_STARTED, "dualPasswordOtpNotStarted"),
    /** A software token confirms nothing for a while after its registration. */
    NOT_YET(StepUpRefusalReason.OTP_NOT_YET, "dualPasswordOtpNotYet"),
    EXPIRED(StepUpRefusalReason.OTP_EXPIRED, "dualPasswordOtpExpired"),
    SUSPENDED(StepUpRefusalReason.OTP_SUSPENDED, "dualPasswordOtpSuspended"),
    /** The realm's set-up keeps the user's credential from counting; bank staff are told why. */
    NOT_AVAILABLE(StepUpRefusalReason.OTP_NOT_AVAILABLE, "dualPasswordOtpNotAvailable");

    private final StepUpRefusalReason reason;
    private final String message;

    OtpRefusal(StepUpRefusalReason reason, String message) {
        this.reason = reason;
        this.message = message;
    }

    /**
     * By what the user's token is good for; empty when a code may be entered.
     *
     * @param standing empty where none is registered
     */
    public static Optional<OtpRefusal> of(Optional<TokenStanding> standing) {
        if (standing.isEmpty()) {
            return Optional.of(NOT_REGISTERED);
        }
        return switch (standing.get()) {
            case USABLE -> Optional.empty();
            case COOLING_DOWN -> Optional.of(NOT_YET);
            case IN_STOCK, REVOKED -> Optional.of(NOT_REGISTERED);
            case NOT_STARTED -> Optional.of(NOT_STARTED);
            case EXPIRED -> Optional.of(EXPIRED);
            case SUSPENDED -> Optional.of(SUSPENDED);
            case BARRED -> Optional.of(NOT_AVAILABLE);
        };
    }

    /** By what was answered to a code; empty when another one may be entered. */
    public static Optional<OtpRefusal> of(TokenAnswer answer) {
        return switch (answer) {
            case ACCEPTED, USED, WRONG, UNAVAILABLE -> Optional.empty();
            case NOT_REGISTERED, REVOKED -> Optional.of(NOT_REGISTERED);
            case NOT_STARTED -> Optional.of(NOT_STARTED);
            case NOT_YET -> Optional.of(NOT_YET);
            case EXPIRED -> Optional.of(EXPIRED);
            case SUSPENDED -> Optional.of(SUSPENDED);
            case BARRED -> Optional.of(NOT_AVAILABLE);
        };
    }

    /** What the application is told. */
    public StepUpRefusalReason reason() {
        return reason;
    }

    /** Key of the sentence that tells the user why. */
    public String message() {
        return message;
    }
}
