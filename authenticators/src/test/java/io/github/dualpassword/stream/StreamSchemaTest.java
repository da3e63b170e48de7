package io.github.dualpassword.stream;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.dualpassword.BeforeLoginEntry;
import io.github.dualpassword.Credential;
import io.github.dualpassword.Ids;
import io.github.dualpassword.IssuedCode;
import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.audit.OwnOperation;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.policy.Operation;

import static org.assertj.core.api.Assertions.assertThat;

/** The schema knows every word that can stand in a line, and no other. */
class StreamSchemaTest {

    private static final JsonNode SCHEMA = read();

    @Test
    void operationsAreAllThatTheHistoryKnows() {
        assertThat(words("operation", "operation"))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(Operation.values()).map(Operation::id),
                                Stream.of(OwnOperation.values()).map(OwnOperation::id))
                        .toList());
    }

    @Test
    void outcomesAreThoseOfTheHistory() {
        assertThat(words("operation", "outcome"))
                .containsExactlyInAnyOrderElementsOf(underscored(OperationOutcome.values()));
    }

    @Test
    void eventsSubjectsAndStatesAreThoseOfTheEngine() {
        assertThat(words("lockout", "event"))
                .containsExactlyInAnyOrderElementsOf(underscored(LockoutLine.Event.values()));
        assertThat(words("lockout", "subject"))
                .containsExactlyInAnyOrderElementsOf(underscored(LockoutLine.Subject.Type.values()));
        assertThat(words("lockout", "state_before"))
                .containsExactlyInAnyOrderElementsOf(underscored(Standing.values()));
        assertThat(words("begin", "kind")).containsExactlyInAnyOrderElementsOf(underscored(StreamLine.Kind.values()));
    }

    @Test
    void credentialsAreAllThatAreCounted() {
        assertThat(words("lockout", "credential"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                Stream.of(Credential.values()).map(Credential::id),
                                Stream.of(IssuedCode.values()).map(IssuedCode::id),
                                Stream.of(OneTimePassword.values()).map(OneTimePassword::id),
                                Stream.of(BeforeLoginEntry.values()).map(BeforeLoginEntry::id))
                        .flatMap(ids -> ids)
                        .toList());
    }

    @Test
    void nameAndVersionAreThoseOfTheLines() {
        assertThat(SCHEMA.at("/$defs/begin/properties/schema/const").asText()).isEqualTo(StreamLine.SCHEMA);
        assertThat(SCHEMA.at("/$defs/begin/properties/version/const").asInt()).isEqualTo(StreamLine.VERSION);
        assertThat(SCHEMA.get("description").asText()).contains(StreamListener.CATEGORY);
    }

    private static List<String> words(String definition, String field) {
        JsonNode words = SCHEMA.at("/$defs/" + definition + "/properties/" + field + "/enum");
        return StreamSupport.stream(words.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> underscored(Enum<?>[] constants) {
        return Stream.of(constants).map(Ids::underscored).toList();
    }

    private static JsonNode read() {
        try (InputStream file = StreamSchemaTest.class.getResourceAsStream("/schema/dual-password-stream.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
