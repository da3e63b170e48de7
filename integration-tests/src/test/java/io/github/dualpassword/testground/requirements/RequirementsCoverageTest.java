package io.github.dualpassword.testground.requirements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.testground.requirements.Proofs.Proof;

import static org.assertj.core.api.Assertions.assertThat;

class RequirementsCoverageTest {

    @Test
    void noTestNamesMoreThanFiveRows() {
        assertThat(Proofs.all())
                .isNotEmpty()
                .allSatisfy(proof -> assertThat(proof.rows()).hasSizeBetween(1, Requirement.MOST));
    }

    @Test
    void everyNamedRowExists() {
        List<String> ids = RequirementRow.all().stream().map(RequirementRow::id).toList();

        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
        assertThat(Proofs.all())
                .isNotEmpty()
                .allSatisfy(proof -> assertThat(ids).as(proof.test()).containsAll(proof.rows()));
    }

    @Test
    void aRowShowsTheTestsThatNameIt() {
        List<RequirementRow> rows = List.of(
                new RequirementRow("C01", "000 001", "Suspended after N wrong entries"),
                new RequirementRow("C02", "000", "Temporary suspension"));
        List<Proof> proofs =
                List.of(new Proof("LoginTest.a", List.of("C01")), new Proof("LoginTest.b", List.of("C01")));

        assertThat(RequirementsCoverage.page(rows, proofs))
                .contains("1 of 2")
                .contains("| C01 | 000 001 | Suspended after N wrong entries | `LoginTest.a`<br>`LoginTest.b` |")
                .contains("| C02 | 000 | Temporary suspension |  |");
    }

    @Test
    void thePageInTheDocsIsUpToDate() throws IOException {
        assertThat(Files.readString(Path.of("../docs/generated/requirements-coverage.md")))
                .as("docs/generated/requirements-coverage.md is written by the build: run it and commit the page")
                .isEqualTo(RequirementsCoverage.page(RequirementRow.all(), Proofs.all()));
    }
}
