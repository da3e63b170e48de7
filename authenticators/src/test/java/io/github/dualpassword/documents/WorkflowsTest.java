package io.github.dualpassword.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the hosting platform runs is what anybody can run: commands of the project, and nothing from elsewhere. */
class WorkflowsTest {

    private static final Path PROJECT = Path.of("..");

    /** An action is code of somebody else's, which a tag can exchange. */
    private static final Pattern PINNED = Pattern.compile("[\\w.-]+/[\\w./-]+@[0-9a-f]{40}");

    private static final String FETCH =
            "git init -q . && git fetch -q --depth 1 \"$REPOSITORY\" \"$REVISION\" && git checkout -q FETCH_HEAD";

    static List<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.list(PROJECT.resolve(".github/workflows"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void eachStepIsACommandOfTheProject(Path workflow) throws IOException {
        String usage = Files.readString(PROJECT.resolve("run.sh"));
        List<String> commands = found("(?m)^ +run: (.+)$", workflow);

        assertThat(commands).hasSizeGreaterThan(1).first().isEqualTo(FETCH);
        assertThat(commands.subList(1, commands.size()))
                .isNotEmpty()
                .allMatch(
                        command -> command.matches("\\./run\\.sh [a-z]+(?: --all)?") && usage.contains("\n" + command));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void nothingFromElsewhereCanBeExchanged(Path workflow) throws IOException {
        assertThat(found("(?m)^ +(?:- )?uses: (\\S+)", workflow))
                .filteredOn(action -> !PINNED.matcher(action).matches())
                .isEmpty();
        assertThat(Files.readString(workflow)).contains("permissions:\n  contents: read\n");
    }

    @Test
    void aTagIsNotEnough() {
        assertThat(PINNED.matcher("actions/checkout@v4").matches()).isFalse();
        assertThat(PINNED.matcher("actions/checkout@" + "0a".repeat(20)).matches())
                .isTrue();
    }

    private static List<String> found(String pattern, Path workflow) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(workflow))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
