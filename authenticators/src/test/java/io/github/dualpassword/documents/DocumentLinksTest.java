package io.github.dualpassword.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages of the documentation are where others say they are. */
class DocumentLinksTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules");
    private static final Pattern NAMED_PAGE = Pattern.compile("\\bdocs/[\\w/.-]+\\.md\\b");
    private static final Pattern SOURCE = Pattern.compile(".*\\.(java|md|yaml|xml|css|ftl|properties|sh)");

    static List<Path> documents() throws IOException {
        return files(Pattern.compile(".*\\.md"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsToAPageAndAHeading(Path document) {
        assertThat(MarkdownDocument.read(PROJECT.resolve(document)).brokenLinks())
                .isEmpty();
    }

    @Test
    void everyPageThatSourcesNameIsThere() throws IOException {
        Set<String> named = files(SOURCE).stream()
                .flatMap(file -> NAMED_PAGE
                        .matcher(MarkdownDocument.read(PROJECT.resolve(file)).text())
                        .results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());

        assertThat(named)
                .hasSizeGreaterThan(5)
                .allSatisfy(page -> assertThat(PROJECT.resolve(page)).exists());
    }

    @Test
    void whatLeadsNowhereIsFound(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("other.md"), "# Other page\n\n```\n# No heading\n```\n");
        Path page = directory.resolve("page.md");
        Files.writeString(page, """
                # Users' passwords, and 利用者

                [a](other.md) [b](other.md#other-page) [c](#users-passwords-and-利用者) [d](https://www.bank.example/)
                [e](missing.md) [f](other.md#no-heading) [g](#users) `[h](in-code.md)`
                """);

        assertThat(MarkdownDocument.read(page).brokenLinks())
                .containsExactly("missing.md", "other.md#no-heading", "#users");
    }

    private static List<Path> files(Pattern name) throws IOException {
        try (Stream<Path> all = Files.walk(PROJECT)) {
            return all.filter(Files::isRegularFile)
                    .map(PROJECT::relativize)
                    .filter(file -> name.matcher(file.toString()).matches())
                    .filter(DocumentLinksTest::isOurs)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isOurs(Path file) {
        for (Path part : file) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }
}
