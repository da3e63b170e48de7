package io.github.dualpassword.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the documentation quotes of an example is what the example says. */
class ExamplesTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern SCRIPT = Pattern.compile("(?s)```js\n(.*?)```");

    @Test
    void whatIsQuotedOfTheClientIsInTheClient() throws IOException {
        String client = Files.readString(DOCS.resolve("examples/client.mjs"));
        List<String> quoted = SCRIPT.matcher(Files.readString(DOCS.resolve("integrating-applications.md")))
                .results()
                .map(MatchResult::group)
                .map(block -> block.substring("```js\n".length(), block.length() - "```".length()))
                .toList();

        assertThat(quoted).hasSize(3).allSatisfy(block -> assertThat(client).contains(block));
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
