package io.github.dualpassword.testground.requirements;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import io.github.dualpassword.testground.requirements.Proofs.Proof;

/** The page that shows row by row which tests prove a requirement. */
public final class RequirementsCoverage {

    private RequirementsCoverage() {}

    /** Writes the page to the file named by the first argument. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, page(RequirementRow.all(), Proofs.all()), StandardCharsets.UTF_8);
    }

    static String page(List<RequirementRow> rows, List<Proof> proofs) {
        long proven =
                rows.stream().filter(row -> !testsOf(row, proofs).isEmpty()).count();
        String table = rows.stream()
                .map(row -> "| %s | %s | %s | %s |%n"
                        .formatted(row.id(), row.documents(), row.text(), testsOf(row, proofs)))
                .collect(Collectors.joining());
        return """
                # Which test proves which requirement

                Generated from the tests (`@Requirement`) by the build of the module `integration-tests`. A row counts \
                as proven when at least one test names it: %d of %d.

                | Row | Document | Requirement | Tests |
                |---|---|---|---|
                %s""".formatted(proven, rows.size(), table);
    }

    private static String testsOf(RequirementRow row, List<Proof> proofs) {
        return proofs.stream()
                .filter(proof -> proof.rows().contains(row.id()))
                .map(proof -> "`" + proof.test() + "`")
                .collect(Collectors.joining("<br>"));
    }
}
