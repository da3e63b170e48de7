package io.github.dualpassword.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.dualpassword.architecture.ExtensionClasses;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever adds a table says what becomes of its rows. */
class RetentionTest {

    static List<Retention> retentions() {
        return DualPasswordEntities.RETENTIONS;
    }

    @Test
    void everyEntityIsDeclaredOnce() {
        assertThat(retentions().stream().<Class<?>>map(Retention::entity))
                .containsExactlyInAnyOrderElementsOf(ExtensionClasses.all()
                        .filter(type -> type.isAnnotationPresent(Entity.class))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("retentions")
    void rowsGoWithAUserOrAContractOrItIsSaidWhyNot(Retention retention) {
        assertThat(retention.ofUser().isPresent()
                        || retention.ofContract().isPresent()
                        || !retention.exceptions().isEmpty())
                .as("retention of %s", retention.table())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("retentions")
    void whatUsersLeaveBehindIsSweptOrItIsSaidWhyNot(Retention retention) {
        assertThat(retention.ofUser().isEmpty()
                        || retention.orphans().isPresent()
                        || !retention.exceptions().isEmpty())
                .as("retention of %s", retention.table())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("retentions")
    void whatGrowsHasASettingAndAPurgeOrItIsSaidWhatBoundsIt(Retention retention) {
        assertThat(!retention.settings().isEmpty() || !retention.bounds().isEmpty())
                .as("settings, or bounds, of %s", retention.table())
                .isTrue();
        assertThat(retention.expiries())
                .hasSizeGreaterThanOrEqualTo(retention.settings().size());
    }

    @ParameterizedTest
    @MethodSource("retentions")
    void theGuideSaysHowLongRowsAreKept(Retention retention) throws IOException {
        String line = Files.readAllLines(Path.of("../docs/administrators-guide/operation.md")).stream()
                .filter(row -> row.startsWith("| `" + retention.table() + "` |"))
                .findFirst()
                .orElse("");

        assertThat(line).as("line of %s", retention.table()).isNotEmpty();
        assertThat(line)
                .contains(retention.settings().stream()
                        .map(setting -> "`" + setting.attribute() + "`")
                        .collect(Collectors.joining("\n"))
                        .split("\n"));
    }

    @Test
    void aReasonIsASentence() {
        assertThat(DualPasswordEntities.RETENTIONS)
                .flatExtracting(Retention::exceptions)
                .isNotEmpty()
                .allMatch(reason -> reason.toString().matches("[A-Z].{10,}\\."));
        assertThat(DualPasswordEntities.RETENTIONS)
                .flatExtracting(Retention::bounds)
                .isNotEmpty()
                .allMatch(reason -> reason.toString().matches("[A-Z].{10,}\\."));
    }
}
