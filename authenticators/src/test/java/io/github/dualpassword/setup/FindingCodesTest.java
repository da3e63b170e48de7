package io.github.dualpassword.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Findings have stable names, say what is wrong and what to do, and stand in the documentation as they stand in the code. */
class FindingCodesTest {

    private static final Path PAGE = Path.of("../docs/set-up-check.md");
    private static final String WRITE = "findings.write";
    private static final String COMMAND = "mvn test -pl authenticators -Dtest=FindingCodesTest -D" + WRITE + "=true";

    private static final String BEGIN = "<!-- generated: findings -->\n";
    private static final String END = "<!-- end of generated findings -->\n";
    private static final String HEAD = "| Code | Severity | What is wrong | What to do |\n| --- | --- | --- | --- |\n";

    static Stream<FindingCode> codes() {
        return FindingCodes.all();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aCodeHasSmallLettersWithHyphens(FindingCode code) {
        assertThat(code.id()).matches("[a-z]+(-[a-z0-9]+)+");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aCodeSaysWhatIsWrongInASentenceAndWhatToDoInThePartOfOne(FindingCode code) {
        assertThat(code.meaning()).matches("[A-Z].*\\.");
        assertThat(code.remedy()).matches("[a-z].*[^.]");
    }

    @Test
    void noTwoCodesHaveTheSameName() {
        assertThat(codes().map(FindingCode::id)).doesNotHaveDuplicates().hasSizeGreaterThan(50);
    }

    @Test
    void thePageInTheDocsHasTheCodes() throws IOException {
        String page = Files.readString(PAGE);
        List<String> parts = List.of(page.substring(0, page.indexOf(BEGIN)), page.substring(page.indexOf(END)));
        String upToDate = parts.get(0) + BEGIN + topics() + END + parts.get(1).substring(END.length());
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(PAGE, upToDate);
        }

        assertThat(PAGE)
                .as("The tables of findings are out of date. Write them anew with: %s", COMMAND)
                .hasContent(upToDate);
    }

    @Test
    void thePageInTheDocsHasTheJudgements() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains(authenticators())
                .contains(actions())
                .contains(steps());
    }

    private static String topics() {
        return FindingCodes.topics().stream()
                .map(topic -> "\n### %s\n\n%s\n".formatted(topic.title(), table(HEAD, rows(topic))))
                .collect(Collectors.joining());
    }

    private static Stream<String> rows(FindingCode.Topic topic) {
        return topic.codes().stream()
                .map(code -> "| `%s` | %s | %s | %s |"
                        .formatted(
                                code.id(),
                                code.severity().name().toLowerCase(Locale.ROOT),
                                code.meaning(),
                                sentence(code.remedy())));
    }

    private static String authenticators() {
        return table(
                "| Authenticator | Evaluates | Because it |\n| --- | --- | --- |\n",
                Stream.of(StockAuthenticator.values())
                        .map(stock -> "| `%s` | %s | %s |"
                                .formatted(stock.id(), stock.secret().words(), stock.reason())));
    }

    private static String actions() {
        return table(
                "| Required action | Goes round | Because it |\n| --- | --- | --- |\n",
                Stream.of(StockAction.values())
                        .map(stock -> "| `%s` | %s | %s |"
                                .formatted(
                                        stock.id(),
                                        stock.effect() == StockAction.Effect.GOES_ROUND ? "yes" : "no",
                                        stock.reason())));
    }

    private static String steps() {
        return table(
                "| Step of a workflow | Goes round | Because it |\n| --- | --- | --- |\n",
                Stream.of(StockStep.values())
                        .map(stock -> "| `%s` | %s | %s |".formatted(stock.id(), stock.when(), stock.reason())));
    }

    private static String table(String head, Stream<String> rows) {
        return rows.collect(Collectors.joining("\n", head, "\n"));
    }

    private static String sentence(String part) {
        return part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1) + ".";
    }
}
