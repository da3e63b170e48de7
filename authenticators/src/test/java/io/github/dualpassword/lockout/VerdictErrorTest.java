package io.github.dualpassword.lockout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The error of an event follows from the verdict alone. */
class VerdictErrorTest {

    private static final Optional<String> SOMEBODY = Optional.of("id");
    private static final Optional<String> NOBODY = Optional.empty();

    @Test
    void aRightEntryIsNoError() {
        assertThat(VerdictError.of(new Verdict.Right("id", PasswordMark.ofDirectory(0), Optional.empty())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void aWrongEntryIsWrongEvenIfItSuspends(Standing standing) {
        assertThat(error(new Verdict.Wrong(SOMEBODY, standing, 0, Optional.empty())))
                .isEqualTo("invalid_user_credentials");
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void aWrongEntryForALoginIdThatNobodyHasSaysSo(Standing standing) {
        assertThat(error(new Verdict.Wrong(NOBODY, standing, 0, Optional.empty())))
                .isEqualTo("user_not_found");
    }

    @Test
    void anEntryDuringATemporarySuspensionSaysSo() {
        assertThat(error(new Verdict.Suspended(SOMEBODY, Standing.TEMPORARILY_SUSPENDED, 1)))
                .isEqualTo("user_temporarily_disabled");
        assertThat(error(new Verdict.Suspended(NOBODY, Standing.TEMPORARILY_SUSPENDED, 1)))
                .isEqualTo("user_temporarily_disabled");
    }

    @Test
    void anEntryDuringAPermanentSuspensionSaysSo() {
        assertThat(error(new Verdict.Suspended(SOMEBODY, Standing.PERMANENTLY_SUSPENDED, 0)))
                .isEqualTo("user_disabled");
    }

    @Test
    void whatCouldNotBeEvaluatedSaysSo() {
        assertThat(error(new Verdict.Unavailable())).isEqualTo("lockout_store_unavailable");
        assertThat(error(new Verdict.NotEvaluated(SOMEBODY))).isEqualTo("secret_not_evaluated");
        assertThat(error(new Verdict.NotEvaluated(NOBODY))).isEqualTo("secret_not_evaluated");
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void aRejectedEntryTellsWhetherThePasswordIsSuspendedNow(Standing standing) {
        boolean suspended = standing != Standing.USABLE;

        assertThat(new Verdict.Wrong(SOMEBODY, standing, 0, Optional.empty()).isSuspended())
                .isEqualTo(suspended);
        assertThat(new Verdict.Suspended(SOMEBODY, standing, 0).isSuspended()).isEqualTo(suspended);
    }

    @ParameterizedTest
    @EnumSource(VerdictError.class)
    void theAdministratorsGuideListsIt(VerdictError error) throws IOException {
        assertThat(Files.readString(Path.of("../docs/administrators-guide/events.md")))
                .contains("| `" + error.text() + "` |");
    }

    private static String error(Verdict verdict) {
        return VerdictError.of(verdict).orElseThrow().text();
    }
}
