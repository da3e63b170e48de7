package io.github.dualpassword.sessionend;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.sessionend.SessionEnd.Scope;
import io.github.dualpassword.sessionend.SessionEndRequest.Service;

import static org.assertj.core.api.Assertions.assertThat;

/** Which sessions still end some time after they were to end. */
class CoveredSessionsTest {

    private static final long REQUESTED_AT = 1_000_500;

    @ParameterizedTest(name = "{0}, {1}, began in second {2}: {3}")
    @CsvSource({
        "SERVICE_STOP, STOPPED, 999, true",
        "SERVICE_STOP, STOPPED, 1000, true",
        "SERVICE_STOP, STOPPED, 1030, true",
        "SERVICE_STOP, IN_USE, 999, true",
        "SERVICE_STOP, IN_USE, 1000, false",
        "SERVICE_STOP, IN_USE, 1030, false",
        "RESET, STOPPED, 1000, false",
        "RESET, IN_USE, 999, true",
        "RESET, IN_USE, 1000, false",
        "RESET, IN_USE, 1030, false",
    })
    void aSessionEndsWhenItIsOlderThanTheRequestOrItsUserIsStopped(
            Scope scope, Service service, int started, boolean ends) {
        SessionEndRequest request = new SessionEndRequest("id", "realm", "user", scope, REQUESTED_AT);

        assertThat(request.covers(started, service)).isEqualTo(ends);
    }
}
