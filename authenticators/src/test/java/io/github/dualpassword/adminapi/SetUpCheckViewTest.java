package io.github.dualpassword.adminapi;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.setup.Finding;
import io.github.dualpassword.setup.Severity;

import static org.assertj.core.api.Assertions.assertThat;

/** The result of a set-up check counts its findings, and fails from those on that the caller names. */
class SetUpCheckViewTest {

    @Test
    void findingsAreCountedBySeverity() {
        SetUpCheckView report = report(Severity.ERROR, Severity.ERROR, Severity.WARNING);

        assertThat(report.errors()).isEqualTo(2);
        assertThat(report.warnings()).isEqualTo(1);
        assertThat(report.findings())
                .hasSize(3)
                .contains(new SetUpCheckView.Found("a-code", "error", "a place", "It is wrong: mend it.", "mend it"));
        assertThat(report.checkedAt()).isEqualTo("2026-04-01T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "never, false, false, false",
        "error, false, false, true",
        "warning, false, true, true",
        ", false, false, false"
    })
    void aCheckFailsFromTheNamedSeverityOn(String failOn, boolean clean, boolean warned, boolean wrong) {
        FailOn limit = FailOn.of(failOn);

        assertThat(limit.isFailed(report())).isEqualTo(clean);
        assertThat(limit.isFailed(report(Severity.WARNING))).isEqualTo(warned);
        assertThat(limit.isFailed(report(Severity.ERROR))).isEqualTo(wrong);
    }

    private static SetUpCheckView report(Severity... severities) {
        List<Finding> findings = Stream.of(severities)
                .map(severity -> new Finding(severity, "a-code", "a place", "It is wrong: mend it.", "mend it"))
                .toList();
        return SetUpCheckView.of("bank", "two-stage", Instant.parse("2026-04-01T00:00:00Z"), "1.0", findings);
    }
}
