package io.github.dualpassword.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class FindingCodesTest {

    private static final Path PAGE = Path.of("../docs/set-up-check.md");

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void aCodeIsTheNameInSmallLettersWithHyphens(FindingCode code) {
        assertThat(code.id()).isEqualTo(code.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void aCodeSaysWhatIsWrongInASentenceAndWhatToDoInThePartOfOne(FindingCode code) {
        assertThat(code.meaning()).matches("[A-Z].*\\.");
        assertThat(code.remedy()).matches("[a-z].*[^.]");
    }

    @Test
    void thePageInTheDocsHasTheCodes() throws IOException {
        assertThat(Files.readString(PAGE)).contains(codes());
    }

    @Test
    void thePageInTheDocsHasTheJudgements() throws IOException {
        assertThat(Files.readString(PAGE)).contains(authenticators()).contains(actions());
    }

    private static String codes() {
        return table(
                "| Code | Severity | What is wrong | What to do |\n| --- | --- | --- | --- |\n",
                Stream.of(FindingCode.values())
                        .map(code -> "| `%s` | %s | %s | %s |"
                                .formatted(
                                        code.id(),
                                        code.severity().name().toLowerCase(Locale.ROOT),
                                        code.meaning(),
                                        sentence(code.remedy()))));
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

    private static String table(String head, Stream<String> rows) {
        return rows.collect(Collectors.joining("\n", head, "\n"));
    }

    private static String sentence(String part) {
        return part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1) + ".";
    }
}
