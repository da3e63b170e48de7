package io.github.dualpassword.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page of security standards calls met is met by something that is there. */
class SecurityStandardsTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]*Test");
    private static final Set<String> MARKS = Set.of("met", "argued", "open");

    /** The marks of all rows, whatever else their tables have. */
    private static List<List<String>> rows() throws IOException {
        return text().lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("|--"))
                .map(line -> Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|"))
                        .map(String::strip)
                        .toList())
                .filter(row -> !row.contains("mark"))
                .toList();
    }

    private static String text() throws IOException {
        return Files.readString(PROJECT.resolve("docs/security-standards.md"));
    }

    @Test
    void everyRowHasOneMark() throws IOException {
        assertThat(rows())
                .hasSizeGreaterThan(120)
                .allSatisfy(row -> assertThat(row).filteredOn(MARKS::contains).hasSize(1));
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Set<String> there = tests();

        assertThat(DocumentTable.codes(text())
                        .filter(code -> NAME.matcher(code).matches())
                        .distinct())
                .hasSizeGreaterThan(80)
                .allMatch(there::contains);
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            return files.map(Path::toString)
                    .filter(file -> file.contains("src/test/java") && file.endsWith("Test.java"))
                    .map(file -> Path.of(file).getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
