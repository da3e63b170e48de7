package io.github.dualpassword.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every decision has the same form and stands in the index. */
class DecisionsTest {

    private static final Path DIRECTORY = Path.of("..", "docs", "decisions");

    static List<String> decisions() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void itHasTheFormOfAllOthers(String name) throws IOException {
        List<String> lines = Files.readAllLines(DIRECTORY.resolve(name));

        assertThat(name).matches("\\d{4}-[\\w.-]+\\.md");
        assertThat(lines.get(0)).startsWith("# " + numberOf(name) + ". ");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("## "))
                .containsExactly("## Status", "## Context", "## Decision", "## Consequences");
    }

    @Test
    void theIndexListsThemInTheirOrder() throws IOException {
        List<String> rows = Files.readAllLines(DIRECTORY.resolve("README.md")).stream()
                .filter(line -> line.matches("\\| \\d+ .*"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(
                        decisions().stream().map(DecisionsTest::row).toList());
    }

    private static String row(String name) {
        try {
            List<String> lines = Files.readAllLines(DIRECTORY.resolve(name));
            String title = lines.get(0).replaceFirst("# \\d+\\. ", "");
            String status = lines.get(lines.indexOf("## Status") + 2);
            return "| %d | [%s](%s) | %s |".formatted(numberOf(name), title, name, status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int numberOf(String name) {
        return Integer.parseInt(name.substring(0, 4));
    }
}
