package io.github.dualpassword.openlogin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.servicestop.StoppedUser;
import io.github.dualpassword.stepup.StepUpRefusalReason;

import static org.assertj.core.api.Assertions.assertThat;

/** What events, applications and people are told of a login that goes no further. */
class LoginRefusalTest {

    @ParameterizedTest
    @CsvSource({
        "USER_DISABLED, user_disabled, dualPasswordLoginOverTitle, dualPasswordLoginDisabled, dualPasswordLoginDisabledAdvice",
        "SERVICE_STOPPED, service_stopped, dualPasswordServiceStoppedTitle, dualPasswordServiceStopped,"
                + " dualPasswordServiceStoppedAdvice",
        "LOGIN_PASSWORD_REPLACED, login_password_replaced, dualPasswordLoginOverTitle, dualPasswordLoginReplaced,"
                + " dualPasswordLoginReplacedAdvice",
        "CONFIRMATION_PASSWORD_REPLACED, confirmation_password_replaced, dualPasswordLoginOverTitle,"
                + " dualPasswordConfirmationReplaced, dualPasswordConfirmationReplacedAdvice",
        "ONE_TIME_PASSWORD_OF_ANOTHER, one_time_password_of_another, dualPasswordLoginOverTitle,"
                + " dualPasswordLoginCodeOfAnother, dualPasswordLoginCodeOfAnotherAdvice",
        "TOKEN_REMOVED, token_removed, dualPasswordLoginOverTitle, dualPasswordLoginTokenRemoved,"
                + " dualPasswordLoginTokenRemovedAdvice",
        "PASSKEY_OF_ANOTHER, passkey_of_another, dualPasswordLoginOverTitle, dualPasswordLoginPasskeyOfAnother,"
                + " dualPasswordLoginPasskeyOfAnotherAdvice",
        "PASSKEY_REMOVED, passkey_removed, dualPasswordLoginOverTitle, dualPasswordLoginPasskeyRemoved,"
                + " dualPasswordLoginPasskeyRemovedAdvice",
    })
    void eachHasAStableNameAndItsWords(LoginRefusal refusal, String id, String title, String message, String advice) {
        assertThat(refusal.id()).isEqualTo(id);
        assertThat(refusal.title()).isEqualTo(title);
        assertThat(refusal.message()).isEqualTo(message);
        assertThat(refusal.advice()).isEqualTo(advice);
    }

    @ParameterizedTest
    @CsvSource({
        "USER_DISABLED, login-over",
        "SERVICE_STOPPED, service-stopped",
        "LOGIN_PASSWORD_REPLACED, login-over",
        "CONFIRMATION_PASSWORD_REPLACED, login-over",
        "ONE_TIME_PASSWORD_OF_ANOTHER, login-over",
        "TOKEN_REMOVED, login-over",
        "PASSKEY_OF_ANOTHER, login-over",
        "PASSKEY_REMOVED, login-over",
    })
    void itsPageIsTheScreenOfAStopOrOfALoginThatIsOver(LoginRefusal refusal, String screen) {
        assertThat(EndedLoginView.of(refusal))
                .isEqualTo(new EndedLoginView(refusal.id(), refusal.title(), refusal.advice(), screen));
    }

    @Test
    void aStopIsCalledAsAtTheLoginPage() {
        assertThat(LoginRefusal.SERVICE_STOPPED.id()).isEqualTo(StoppedUser.ERROR);
    }

    @ParameterizedTest
    @EnumSource
    void aStepUpCallsItTheSame(LoginRefusal refusal) {
        assertThat(StepUpRefusalReason.of(refusal).description()).isEqualTo(refusal.id());
    }
}
