package io.github.dualpassword.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the documentation quotes of an example is what the example says. */
class ExamplesTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final String EXISTING = "existing-applications.md";
    private static final Path PORTAL = Path.of("..", "sample-portal", "src", "main", "java");

    @Test
    void whatIsQuotedOfTheClientIsInTheClient() throws IOException {
        String client = Files.readString(DOCS.resolve("examples/client.mjs"));

        assertThat(quoted("js"))
                .hasSize(7)
                .allSatisfy(block -> assertThat(client).contains(block));
    }

    @Test
    void whatIsQuotedOfTheCommandsIsInTheScript() throws IOException {
        String script = Files.readString(DOCS.resolve("examples/bound-transaction.sh"));

        assertThat(quoted("bash"))
                .hasSize(5)
                .allSatisfy(block -> assertThat(script).contains(block));
    }

    /** Wherever it stands there, and however far it is indented. */
    @Test
    void whatIsQuotedOfTheSamplePortalIsInThePortal() throws IOException {
        List<String> sources = portal();

        assertThat(quoted("java"))
                .hasSize(6)
                .allSatisfy(block -> assertThat(sources).anyMatch(source -> source.contains(withoutIndent(block))));
    }

    private static List<String> portal() throws IOException {
        try (Stream<Path> files = Files.walk(PORTAL)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ExamplesTest::read)
                    .map(ExamplesTest::withoutIndent)
                    .toList();
        }
    }

    @Test
    void whatIsQuotedForExistingApplicationsIsInItsExample() throws IOException {
        List<String> portal = portal();
        String node = Files.readString(DOCS.resolve("examples/openid-client.mjs"));
        String apache = Files.readString(DOCS.resolve("examples/mod_auth_openidc.conf"));

        assertThat(quoted(EXISTING, "java"))
                .hasSize(6)
                .allSatisfy(block -> assertThat(portal)
                        .anyMatch(source -> source.contains(withoutIndent(block).strip())));
        assertThat(quoted(EXISTING, "js"))
                .hasSize(4)
                .allSatisfy(block -> assertThat(node).contains(block));
        assertThat(quoted(EXISTING, "apache"))
                .hasSize(2)
                .allSatisfy(block -> assertThat(apache).contains(block));
    }

    private static List<String> quoted(String language) throws IOException {
        return quoted("integrating-applications.md", language);
    }

    private static List<String> quoted(String page, String language) throws IOException {
        return Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(Files.readString(DOCS.resolve(page)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String withoutIndent(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Japanese and an English README, each with all that the other one has. */
    @Test
    void bothReadmesLeadToTheSamePages() throws IOException {
        assertThat(targets("README.ja.md")).hasSizeGreaterThan(20).isEqualTo(targets("README.md"));
        assertThat(commands("README.ja.md")).hasSizeGreaterThan(4).isEqualTo(commands("README.md"));
    }

    private static List<String> targets(String readme) throws IOException {
        return found(readme, Pattern.compile("\\]\\((?!README|docs/pictures)([^)]+)\\)"));
    }

    private static List<String> commands(String readme) throws IOException {
        return found(readme, Pattern.compile("(\\./run\\.sh [a-z]+(?: [\\w.-]+)*)"));
    }

    private static List<String> found(String readme, Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(Path.of("..", readme)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
