package io.github.dualpassword.audit.transfer;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.Ids;
import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.audit.OperationRecord;
import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.audit.OwnOperation;
import io.github.dualpassword.policy.Operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** A line of the history comes back as it was taken out, and nothing else comes in. */
class TransferLineTest {

    private static final String GOOD = """
            {"id":"record","at":"2026-04-01T00:00:00.123Z","contract":"contract","execution":"execution",\
            "operator":{"id":"operator","loginId":"master01","name":"データ一子"},\
            "target":{"id":"target","loginId":"","name":""},"operation":"release-password","outcome":"refused",\
            "reason":"state_changed","facts":{"state_before":"usable"}}""";

    /** 2026-05-01. */
    private static final long NOW = 1_777_593_600_000L;

    @Test
    void aLineComesBackAsItWasTakenOut() throws Exception {
        OperationRecord line = TransferLine.read(GOOD).toRecord(NOW);

        assertThat(TransferLine.of(line).json()).isEqualTo(GOOD);
        assertThat(line.at()).isEqualTo(1_775_001_600_123L);
        assertThat(line.operator()).isEqualTo(new Person("operator", "master01", "データ一子"));
    }

    /** A line feed that was lost between two lines must not lose the second. */
    @Test
    void nothingStandsBehindALineAndNoFieldTwice() {
        assertThatThrownBy(() -> TransferLine.read(GOOD + GOOD)).isInstanceOf(HistoryLineFault.class);
        assertThatThrownBy(() -> TransferLine.read(GOOD + " }{")).isInstanceOf(HistoryLineFault.class);
        assertThatThrownBy(() -> TransferLine.read(GOOD.replace("\"at\"", "\"id\":\"other\",\"at\"")))
                .isInstanceOf(HistoryLineFault.class);
    }

    @Test
    void whatIsMissingStaysMissing() throws Exception {
        OperationRecord line = new OperationRecord(
                "record",
                Optional.empty(),
                0,
                Optional.empty(),
                Person.BANK,
                Person.SYSTEM,
                "bank-released",
                OperationOutcome.DONE,
                Optional.empty(),
                Map.of());

        String json = TransferLine.of(line).json();

        assertThat(json).doesNotContain("contract", "execution", "reason", "null");
        assertThat(TransferLine.read(json).toRecord(NOW)).isEqualTo(line);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationAndOutcomeOfTheHistoryComesBack(String operation) throws Exception {
        String line = GOOD.replace("release-password", operation);

        assertThat(TransferLine.read(line).toRecord(NOW).operation()).isEqualTo(operation);
        for (OperationOutcome outcome : OperationOutcome.values()) {
            assertThat(TransferLine.read(line.replace("refused", Ids.underscored(outcome)))
                            .toRecord(NOW)
                            .outcome())
                    .isEqualTo(outcome);
        }
    }

    static Stream<String> operations() {
        return Stream.concat(
                Stream.of(Operation.values()).map(Operation::id),
                Stream.of(OwnOperation.values()).map(OwnOperation::id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "7", "\"text\"", "[]", "{", "{\"id\":\"a\",\"unknown\":1}", "{\"facts\":7}", "{} {}x"})
    void whatIsNoLineIsRefusedAndNotQuoted(String text) {
        assertThatThrownBy(() -> TransferLine.read(text).toRecord(NOW))
                .isInstanceOf(HistoryLineFault.class)
                .hasMessageNotContaining("unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"master01\" | 7 | 'operator.loginId' must be a text.",
                "\"2026-04-01T00:00:00.123Z\" | 1775001600123 | 'at' must be a text.",
                "\"usable\" | true | 'facts.state_before' must be a text.",
                "{\"state_before\":\"usable\"} | [] | 'facts' must be an object.",
                "\"usable\" | \"a\\ud800b\" | 'facts.state_before' holds half of a character",
                "master01 | \\udc00 | 'operator.loginId' holds half of a character",
                "state_before | \\ud83d | 'facts' holds half of a character"
            })
    void whatJsonAloneWouldLetPassIsRefused(String good, String wrong, String sentence) {
        assertThat(GOOD).contains(good);

        assertThatThrownBy(() -> TransferLine.read(GOOD.replace(good, wrong)))
                .isInstanceOf(HistoryLineFault.class)
                .hasMessageStartingWith(sentence);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatCannotStandInAHistoryIsRefusedWithItsName(String good, String wrong, String name) throws Exception {
        assertThat(GOOD).contains(good);
        TransferLine line = TransferLine.read(GOOD.replace(good, wrong));

        assertThatThrownBy(() -> line.toRecord(NOW))
                .isInstanceOf(HistoryLineFault.class)
                .hasMessageContaining("'" + name + "'")
                .hasMessageEndingWith(".");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("\"id\":\"record\"", "\"id\":null", "id"),
                arguments("\"id\":\"record\"", "\"id\":\"a b\"", "id"),
                arguments("\"id\":\"record\"", "\"id\":\"" + "a".repeat(37) + "\"", "id"),
                arguments("2026-04-01T00:00:00.123Z", "yesterday", "at"),
                arguments("2026-04-01T00:00:00.123Z", "1969-12-31T23:59:59Z", "at"),
                arguments("2026-04-01T00:00:00.123Z", "2026-05-01T00:00:00.001Z", "at"),
                arguments("2026-04-01T00:00:00.123Z", "9999-12-31T23:59:59.999Z", "at"),
                arguments("2026-04-01T00:00:00.123Z", "+999999999-12-31T23:59:59Z", "at"),
                arguments("\"contract\":\"contract\"", "\"contract\":\"\"", "contract"),
                arguments("\"contract\":\"contract\"", "\"contract\":\"a\\u0000\"", "contract"),
                arguments("\"execution\":\"execution\"", "\"execution\":\"\"", "execution"),
                arguments("\"id\":\"operator\"", "\"id\":\"\"", "id"),
                arguments("\"id\":\"operator\"", "\"id\":\"" + "a".repeat(256) + "\"", "id"),
                arguments("\"loginId\":\"master01\"", "\"loginId\":\"a\\nb\"", "loginId"),
                arguments("\"loginId\":\"master01\"", "\"loginId\":null", "loginId"),
                arguments("データ一子", "あ".repeat(512), "name"),
                arguments("\"target\":{\"id\":\"target\",\"loginId\":\"\",\"name\":\"\"}", "\"target\":null", "target"),
                arguments("release-password", "rob-bank", "operation"),
                arguments("\"outcome\":\"refused\"", "\"outcome\":null", "outcome"),
                arguments("state_changed", "State changed", "reason"),
                arguments("\"usable\"", "null", "facts"),
                arguments("\"usable\"", "\"a\\u001b[31m\"", "facts"),
                arguments("state_before", "State before", "facts"),
                arguments("\"usable\"", "\"" + "a".repeat(2_000) + "\"", "facts"));
    }
}
