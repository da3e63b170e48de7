package io.github.dualpassword.staff;

import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.staff.AttemptRecording.Extent;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of a realm that keeps all events, some, or none. */
class AttemptRecordingTest {

    @Test
    void aRealmThatKeepsWhatKeycloakKeepsByDefaultKeepsThemAll() {
        AttemptRecording recording = AttemptRecording.of(true, Set.of(), Duration.ofDays(365));

        assertThat(recording.extent()).isEqualTo(Extent.ALL);
        assertThat(recording.missing()).isEmpty();
        assertThat(recording.kept()).contains(Duration.ofDays(365));
    }

    @Test
    void whatIsNotAmongTheTypesOfARealmIsMissing() {
        AttemptRecording recording = AttemptRecording.of(true, Set.of("LOGIN", "LOGIN_ERROR"), Duration.ZERO);

        assertThat(recording.extent()).isEqualTo(Extent.SOME);
        assertThat(recording.missing())
                .containsExactly(
                        "CUSTOM_REQUIRED_ACTION_ERROR",
                        "RESET_PASSWORD",
                        "RESET_PASSWORD_ERROR",
                        "UPDATE_CREDENTIAL_ERROR");
        assertThat(recording.kept()).isEmpty();
    }

    @Test
    void aRealmThatKeepsOtherTypesOnlyKeepsNone() {
        assertThat(AttemptRecording.of(true, Set.of("LOGOUT"), Duration.ZERO).extent())
                .isEqualTo(Extent.NONE);
    }

    @Test
    void aRealmThatKeepsNoEventsKeepsNone() {
        AttemptRecording recording = AttemptRecording.of(false, Set.of(), Duration.ZERO);

        assertThat(recording.extent()).isEqualTo(Extent.NONE);
        assertThat(recording.missing()).hasSize(6);
    }
}
