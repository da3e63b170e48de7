package io.github.dualpassword.useradministration.history;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.audit.OwnOperation;
import io.github.dualpassword.contract.Denial;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.useradministration.RefusedTarget;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything that stands in the history has words, and there are words for nothing else. */
class WordsOfTheHistoryTest {

    private static final Path MESSAGES = Path.of("src/main/resources/theme-resources/messages/messages_ja.properties");

    @Test
    void everyOperationHasAName() {
        assertThat(named(HistoryWords.OPERATION))
                .isEqualTo(Stream.concat(
                                Stream.of(Operation.values()).map(Operation::id),
                                Stream.of(OwnOperation.values()).map(OwnOperation::id))
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyOutcomeHasAWord() {
        assertThat(named(HistoryWords.OUTCOME))
                .isEqualTo(Stream.of(OperationOutcome.values()).map(Enum::name).collect(Collectors.toSet()));
    }

    @Test
    void everyReasonHasASentence() {
        assertThat(named(HistoryWords.REASON))
                .isEqualTo(Stream.of(
                                Stream.of(Denial.values()).map(Denial::id),
                                Stream.of(RefusedTarget.values()).map(RefusedTarget::id),
                                Stream.of("failed", OwnOperation.WRONG_ENTRY))
                        .flatMap(ids -> ids)
                        .collect(Collectors.toSet()));
    }

    private static Set<String> named(String prefix) {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES)) {
            messages.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return messages.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toSet());
    }
}
