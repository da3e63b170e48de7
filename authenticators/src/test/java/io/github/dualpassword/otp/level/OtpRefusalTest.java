package io.github.dualpassword.otp.level;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.otp.TokenAnswer;
import io.github.dualpassword.otp.TokenStanding;
import io.github.dualpassword.stepup.StepUpRefusalReason;

import static org.assertj.core.api.Assertions.assertThat;

/** When nothing can be entered that would be accepted, and what is told then. */
class OtpRefusalTest {

    @Test
    void whoHasRegisteredNoTokenIsRefused() {
        assertThat(OtpRefusal.of(Optional.empty())).contains(OtpRefusal.NOT_REGISTERED);
    }

    @Test
    void aUsableTokenRefusesNothing() {
        assertThat(OtpRefusal.of(Optional.of(TokenStanding.USABLE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "IN_STOCK, NOT_REGISTERED",
        "REVOKED, NOT_REGISTERED",
        "NOT_STARTED, NOT_STARTED",
        "COOLING_DOWN, NOT_YET",
        "EXPIRED, EXPIRED",
        "SUSPENDED, SUSPENDED",
        "BARRED, NOT_AVAILABLE",
    })
    void anyOtherTokenIsRefusedByItsState(TokenStanding standing, OtpRefusal refusal) {
        assertThat(OtpRefusal.of(Optional.of(standing))).contains(refusal);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "USED", "WRONG", "UNAVAILABLE"})
    void afterTheseAnswersAnotherCodeMayBeEntered(TokenAnswer answer) {
        assertThat(OtpRefusal.of(answer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_REGISTERED, NOT_REGISTERED",
        "REVOKED, NOT_REGISTERED",
        "NOT_STARTED, NOT_STARTED",
        "NOT_YET, NOT_YET",
        "EXPIRED, EXPIRED",
        "SUSPENDED, SUSPENDED",
        "BARRED, NOT_AVAILABLE",
    })
    void afterTheOthersNone(TokenAnswer answer, OtpRefusal refusal) {
        assertThat(OtpRefusal.of(answer)).contains(refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_REGISTERED, OTP_NOT_REGISTERED, dualPasswordOtpNotRegistered",
        "NOT_STARTED, OTP_NOT_STARTED, dualPasswordOtpNotStarted",
        "NOT_YET, OTP_NOT_YET, dualPasswordOtpNotYet",
        "EXPIRED, OTP_EXPIRED, dualPasswordOtpExpired",
        "SUSPENDED, OTP_SUSPENDED, dualPasswordOtpSuspended",
        "NOT_AVAILABLE, OTP_NOT_AVAILABLE, dualPasswordOtpNotAvailable",
    })
    void applicationAndUserAreToldWhy(OtpRefusal refusal, StepUpRefusalReason reason, String message) {
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.message()).isEqualTo(message);
    }
}
