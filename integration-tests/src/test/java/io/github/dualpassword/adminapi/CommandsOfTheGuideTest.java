package io.github.dualpassword.adminapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the guide lets a bank type does nothing by an empty variable, and shows why something was refused. */
class CommandsOfTheGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "administrators-guide");

    private static final Pattern BLOCK = Pattern.compile("```\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("`(kcadm\\.sh [^`]*)`");
    private static final Pattern UNGUARDED = Pattern.compile("\\$(?:(\\w+)|\\{(\\w+)})");
    private static final Pattern HEADER = Pattern.compile("-H \"[^\"]*\\$\\(");
    private static final Pattern CURL = Pattern.compile("\\bcurl (\\S+)");

    /** Variables of the shell's own loops, and what the line before has computed. */
    private static final Set<String> SET_BEFORE = Set.of("after", "page", "part", "thumbprint");

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(GUIDE)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> commands(file).findAny().isPresent())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreSuchPages() throws IOException {
        assertThat(pages())
                .extracting(page -> page.getFileName().toString())
                .contains("bank-staff.md", "tokens.md", "certificates.md", "rehearsal-and-log.md");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aVariableThatIsEmptyEndsTheCommand(Path page) {
        assertThat(commands(page)
                        .flatMap(command -> UNGUARDED.matcher(command).results())
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .filter(name -> !SET_BEFORE.contains(name)))
                .isEmpty();
    }

    /** Where it prints nothing, the header is left out. */
    @ParameterizedTest
    @MethodSource("pages")
    void noHeaderIsMadeByAnotherCommand(Path page) {
        assertThat(commands(page)).noneMatch(command -> HEADER.matcher(command).find());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void curlShowsWhatARefusalSays(Path page) {
        assertThat(commands(page)
                        .flatMap(command -> CURL.matcher(command).results())
                        .map(found -> found.group(1))
                        .filter(option -> !option.equals("--fail-with-body")))
                .isEmpty();
    }

    /** Blocks and lines in which the Admin API is spoken to. */
    private static Stream<String> commands(Path page) {
        try {
            String text = Files.readString(page);
            return Stream.concat(found(BLOCK, text), found(INLINE, text))
                    .filter(command -> command.contains("kcadm.sh ") || command.contains("curl "));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }
}
