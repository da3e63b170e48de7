package io.github.dualpassword.sessionend;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.sessionend.SessionEnd.Scope;
import io.github.dualpassword.sessionend.SessionEndRequest.Proof;
import io.github.dualpassword.sessionend.SessionEndRequest.Service;

import static org.assertj.core.api.Assertions.assertThat;

/** Which sessions still end some time after they were to end. */
class CoveredSessionsTest {

    private static final long REQUESTED_AT = 1_000_500;

    @ParameterizedTest(name = "{0}, {1}, {2}, began in second {3}: {4}")
    @CsvSource({
        "SERVICE_STOP, STOPPED, PRESENT, 999, true",
        "SERVICE_STOP, STOPPED, PRESENT, 1000, true",
        "SERVICE_STOP, STOPPED, UNKNOWN, 1030, true",
        "SERVICE_STOP, IN_USE, PRESENT, 999, true",
        "SERVICE_STOP, IN_USE, PRESENT, 1000, false",
        "SERVICE_STOP, IN_USE, UNKNOWN, 1030, false",
        "RESET, STOPPED, UNKNOWN, 1000, false",
        "RESET, IN_USE, UNKNOWN, 999, true",
        "RESET, IN_USE, UNKNOWN, 1000, false",
        "RESET, IN_USE, UNKNOWN, 1030, false",
        "RESET, IN_USE, REPLACED, 999, true",
        "RESET, IN_USE, REPLACED, 1000, true",
        "RESET, IN_USE, REPLACED, 1030, true",
        "RESET, IN_USE, PRESENT, 999, false",
        "RESET, IN_USE, PRESENT, 1030, false",
        "OWN_CHANGE, IN_USE, REPLACED, 1030, true",
        "OWN_CHANGE, IN_USE, PRESENT, 999, false",
        "OWN_CHANGE, IN_USE, UNKNOWN, 999, false",
        "CONFIRMATION, IN_USE, PRESENT, 999, true",
        "CONFIRMATION, IN_USE, PRESENT, 1000, false",
        "CONFIRMATION, IN_USE, REPLACED, 1000, false",
        "SUSPENSION, IN_USE, PRESENT, 999, true",
        "SUSPENSION, IN_USE, REPLACED, 1000, false",
    })
    void aSessionEndsByItsMarkOrByItsAgeOrWhileItsUserIsStopped(
            Scope scope, Service service, Proof proof, int started, boolean ends) {
        SessionEndRequest request = new SessionEndRequest("id", "realm", "user", scope, REQUESTED_AT);

        assertThat(request.covers(started, service, proof)).isEqualTo(ends);
    }
}
