package io.github.dualpassword.staff;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;

import io.github.dualpassword.staff.Attempt.Door;
import io.github.dualpassword.staff.Attempt.Result;

import static org.assertj.core.api.Assertions.assertThat;

/** What an event says of an attempt. */
class AttemptTest {

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "LOGIN, password, , LOGIN_PAGE",
        "LOGIN, , , LOGIN_PAGE",
        "LOGIN, confirmation-password, , STEP_UP",
        "LOGIN_ERROR, password, invalid_user_credentials, LOGIN_PAGE",
        "LOGIN_ERROR, confirmation-password, invalid_user_credentials, STEP_UP",
        "LOGIN_ERROR, token, otp_used, STEP_UP",
        "LOGIN_ERROR, , confirmation_not_set, STEP_UP",
        "LOGIN_ERROR, , otp_suspended, STEP_UP",
        "LOGIN_ERROR, , level_not_available, STEP_UP",
        "LOGIN_ERROR, , service_stopped, LOGIN_PAGE",
        "UPDATE_CREDENTIAL_ERROR, password, invalid_user_credentials, OWN_CHANGE",
        "CUSTOM_REQUIRED_ACTION_ERROR, confirmation-password, invalid_user_credentials, PROCEDURE",
        "RESET_PASSWORD, before-login-code, , BEFORE_LOGIN",
        "RESET_PASSWORD_ERROR, before-login-code-and-password, wrong_password, BEFORE_LOGIN"
    })
    void theDoorFollowsFromTypeCredentialAndError(EventType type, String credential, String error, Door door) {
        Map<String, String> details = credential == null ? Map.of() : Map.of("credential_type", credential);

        assertThat(Attempt.of(event(type, error, details)).map(Attempt::door)).contains(door);
    }

    @ParameterizedTest
    @CsvSource({"RESET_PASSWORD, ", "RESET_PASSWORD_ERROR, password"})
    void keycloaksOwnResetOfAPasswordIsNoAttempt(EventType type, String credential) {
        Map<String, String> details = credential == null ? Map.of() : Map.of("credential_type", credential);

        assertThat(Attempt.of(event(type, null, details))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "attempt_of, login, LOGIN_PAGE",
        "attempt_of, confirmation, STEP_UP",
        "auth_method, oauth_credentials, DIRECT_GRANT",
        "auth_method, openid-connect, LOGIN_PAGE",
        "grant_type, password, DIRECT_GRANT",
        "grant_type, authorization_code, LOGIN_PAGE",
        "identity_provider, partner, IDENTITY_PROVIDER",
        "x509_cert_serial_number, 4711, CERTIFICATE"
    })
    void theDoorOfALoginFollowsFromItsDetails(String detail, String value, Door door) {
        assertThat(Attempt.of(event(EventType.LOGIN, null, Map.of(detail, value)))
                        .map(Attempt::door))
                .contains(door);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        ", ACCEPTED",
        "invalid_user_credentials, WRONG",
        "user_temporarily_disabled, SUSPENDED",
        "user_disabled, SUSPENDED",
        "secret_not_evaluated, NOT_EVALUATED",
        "lockout_store_unavailable, NOT_EVALUATED",
        "wrong_code, WRONG",
        "wrong_password, WRONG",
        "closed, SUSPENDED",
        "not_evaluated, NOT_EVALUATED",
        "service_stopped, REFUSED"
    })
    void theResultFollowsFromTheError(String error, Result result) {
        Attempt attempt = Attempt.of(event(EventType.LOGIN_ERROR, error, Map.of("credential_type", "password")))
                .orElseThrow();

        assertThat(attempt.result()).isEqualTo(result);
        assertThat(attempt.error()).isEqualTo(Optional.ofNullable(error));
    }

    @Test
    void whenAndWhereFromIsTold() {
        Attempt attempt = Attempt.of(event(EventType.LOGIN, null, Map.of())).orElseThrow();

        assertThat(attempt.at()).isEqualTo(17);
        assertThat(attempt.address()).contains("192.0.2.1");
        assertThat(attempt.client()).contains("portal");
        assertThat(attempt.credential()).isEmpty();
    }

    @Test
    void aLoginThatCameFromNowhereIsOneAllTheSame() {
        Event event = new Event();
        event.setType(EventType.LOGIN);

        assertThat(Attempt.of(event))
                .hasValueSatisfying(attempt -> assertThat(attempt.address()).isEmpty());
    }

    @Test
    void aProcedureThatIsRefusedWithoutAnEntryIsNoAttempt() {
        assertThat(Attempt.of(event(EventType.CUSTOM_REQUIRED_ACTION_ERROR, "not_permitted", Map.of())))
                .isEmpty();
        assertThat(Attempt.of(event(EventType.UPDATE_CREDENTIAL_ERROR, "password_rejected", Map.of())))
                .isEmpty();
    }

    private static Event event(EventType type, String error, Map<String, String> details) {
        Event event = new Event();
        event.setType(type);
        event.setTime(17);
        event.setError(error);
        event.setIpAddress("192.0.2.1");
        event.setClientId("portal");
        event.setDetails(details);
        return event;
    }
}
