package io.github.dualpassword.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A realm profile lets people do what its source document lets them do, and writes down no more than it must. */
class ProfilePermissionsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "two-stage, DOCUMENT_000",
        "one-stage, DOCUMENT_001",
        "hardware-token, DOCUMENT_003",
        "before-login, DOCUMENT_002"
    })
    void theMatrixIsThatOfTheDocument(String profile, DocumentedMatrix document) throws IOException {
        assertThat(RealmPolicy.of(attributes(profile)).permissions()).isEqualTo(document.matrix());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "two-stage, DOCUMENT_000",
        "one-stage, DOCUMENT_001",
        "hardware-token, DOCUMENT_003",
        "before-login, DOCUMENT_002"
    })
    void onlyRowsThatDifferFromTheDefaultAreWrittenDown(String profile, DocumentedMatrix document) throws IOException {
        Map<String, String> different = Stream.of(Operation.values())
                .filter(operation -> !document.matrix()
                        .rows()
                        .get(operation)
                        .equals(DocumentedMatrix.DEFAULT.matrix().rows().get(operation)))
                .collect(Collectors.toMap(
                        operation -> "dual-password.permissions." + operation.id(),
                        operation -> document.matrix().rows().get(operation).toString()));

        Map<String, String> written = new HashMap<>(attributes(profile));
        written.keySet().removeIf(attribute -> !attribute.startsWith("dual-password.permissions."));
        assertThat(written).isEqualTo(different);
    }

    private static Map<String, String> attributes(String profile) throws IOException {
        Map<String, String> attributes = new HashMap<>();
        new ObjectMapper()
                .readTree(Path.of("../realm-config/profiles/" + profile + "-realm.json")
                        .toFile())
                .get("attributes")
                .properties()
                .forEach(attribute ->
                        attributes.put(attribute.getKey(), attribute.getValue().asText()));
        return attributes;
    }
}
