package io.github.dualpassword.portal.procedure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ProcedureOutcomeTest {

    @ParameterizedTest
    @CsvSource({"success, SUCCESS", "cancelled, CANCELLED", "error, ERROR"})
    void keycloaksStatusesAreKnown(String status, ProcedureOutcome outcome) {
        assertThat(ProcedureOutcome.ofStatus(status)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "SUCCESS", "success ", "success,success", "canceled", "done", "<script>"})
    void anythingElseSaysNothing(String status) {
        assertThat(ProcedureOutcome.ofStatus(status)).isEqualTo(ProcedureOutcome.UNKNOWN_STATUS);
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied, login_suspended, LOGIN_SUSPENDED",
        "access_denied, login_provisional_ended, LOGIN_PROVISIONAL_ENDED",
        "access_denied, login_not_changeable, LOGIN_NOT_CHANGEABLE",
        "access_denied, service_stopped, SERVICE_STOPPED",
        "access_denied, something_new, DENIED",
        "access_denied, , DENIED",
        "temporarily_unavailable, authentication_expired, DENIED",
        "server_error, login_suspended, DENIED",
    })
    void errorsAreToldAsFarAsTheyAreKnown(String error, String description, ProcedureOutcome outcome) {
        assertThat(ProcedureOutcome.ofError(error, description)).isEqualTo(outcome);
    }

    @Test
    void aRequestDoesNotTellItsSecrets() {
        ProcedureRequest request = new ProcedureRequest(
                Procedure.CHANGE_PASSWORDS,
                OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri("http://localhost/auth")
                        .clientId("sample-portal")
                        .state("the-state")
                        .build(),
                "the-nonce",
                "the-user");
        assertThat(request.toString()).doesNotContain("the-nonce", "the-state");
    }
}
