package io.github.dualpassword.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import static org.assertj.core.api.Assertions.assertThat;

/** The kit finds what is wrong with a form that is known to be wrong, and nothing in one that is right. */
class ConformanceTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "LOSES_UPDATES,more-evaluated-than-allowed",
        "FORGETS,suspension-forgotten count-forgotten",
        "TELLS_UNKNOWN_USERS_BY_WORDS,unknown-users-told-by-words",
        "TELLS_UNKNOWN_USERS_BY_TIME,unknown-users-told-by-time",
        "TELLS_RIGHT_PASSWORDS,right-passwords-told-by-words",
        "REFUSES_RIGHT_ONES_AT_ONCE,right-refused-at-once",
        "ONE_TOO_FEW,right-refused-before-limit",
        "ONE_TOO_MANY,right-accepted-after-limit",
        "ENDS_EARLY,suspension-ends-too-early",
        "ENDS_LATE,suspension-ends-too-late"
    })
    void whatIsWrongIsFound(FormServer.Fault fault, String findings) throws IOException {
        assertThat(findings(measured(fault, 1))).contains(findings.split(" "));
    }

    @Test
    void nothingIsFoundInARightFormAndTheResultIsAsTheSchemaSays() throws IOException {
        JsonNode result = measured(FormServer.Fault.NONE, 0);

        assertThat(findings(result)).isEmpty();
        assertThat(result.at("/guesses/ratioLow").asDouble()).isLessThanOrEqualTo(1);
        assertThat(result.at("/guesses/ratioHigh").asDouble()).isGreaterThanOrEqualTo(1);
        assertThat(result.at("/rightAtOnce/entries").asInt()).isEqualTo(100);
        assertThat(result.at("/restart/countForgotten").isBoolean()).isTrue();
        assertThat(result.at("/unlock/acceptedFrom").asDouble()).isGreaterThan(5);
        assertThat(printed()).contains("\"guesses\"").doesNotContain(FormServer.password("user"));
        assertThat(schemaErrors(Files.readString(directory.resolve("result.json"))))
                .isEmpty();
        assertThat(schemaErrors("{\"version\":1}")).isNotEmpty();
    }

    private static List<?> schemaErrors(String json) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("result.schema.json")))
                .validate(json, InputFormat.JSON);
    }

    @Test
    void aTargetElsewhereIsRefusedUnlessItIsOnesOwn() throws IOException {
        Path driver = driver("http://192.0.2.1:1/start", "most.requests = 0");

        assertThat(Conformance.run(List.of(driver.toString()), out())).isEqualTo(2);
        assertThat(printed()).contains("192.0.2.1 is not this machine").doesNotContain("endedEarly");
        assertThat(Conformance.run(List.of(driver.toString(), "--this-target-is-mine"), out()))
                .isEqualTo(2);
        assertThat(printed()).contains("most.requests were sent");
    }

    @Test
    void aRunEndsAtItsBoundAndSaysSo() throws IOException {
        try (FormServer server = new FormServer(FormServer.Fault.NONE)) {
            Path driver = driver(server.address("/start").toString(), "most.requests = 100");

            assertThat(Conformance.run(List.of(driver.toString()), out())).isEqualTo(2);
            assertThat(printed()).contains("\"endedEarly\" : \"most.requests were sent\"", "\"oneByOne\"");
        }
    }

    @Test
    void aDriverThatLacksALineIsNamed() throws IOException {
        Path driver = Files.writeString(directory.resolve("short.properties"), "start = http://127.0.0.1/\n");

        assertThat(Conformance.run(List.of(driver.toString()), out())).isEqualTo(2);
        assertThat(printed()).contains("The driver says nothing about 'form'");
    }

    private JsonNode measured(FormServer.Fault fault, int status) throws IOException {
        try (FormServer server = new FormServer(fault)) {
            Path driver = driver(server.address("/start").toString(), further(fault, server));
            Path result = directory.resolve("result.json");

            assertThat(Conformance.run(List.of(driver.toString(), "--result", result.toString()), out()))
                    .as(printed())
                    .isEqualTo(status);
            return new ObjectMapper().readTree(result.toFile());
        }
    }

    /** The end of suspensions takes its time, and so it is looked at only where that is the question. */
    private static String further(FormServer.Fault fault, FormServer server) {
        String restart = "restart.command = curl -sf " + server.address("/restart") + " >/dev/null";
        String suspension = "suspension.seconds = " + FormServer.SUSPENSION_SECONDS;
        return switch (fault) {
            case NONE -> restart + "\n" + suspension;
            case FORGETS -> restart;
            case ENDS_EARLY, ENDS_LATE -> suspension;
            default -> "";
        };
    }

    private Path driver(String start, String further) throws IOException {
        Files.writeString(
                directory.resolve("users.csv"),
                IntStream.range(0, FormServer.USERS)
                        .mapToObj(number -> "user" + number + "," + FormServer.password("user" + number))
                        .collect(Collectors.joining("\n")));
        return Files.writeString(
                directory.resolve("driver.properties"), """
                start = %s
                form = #f
                user.field = user
                password.field = pass
                accepted = code=
                limit = %d
                unlock.tolerance.seconds = 2
                users = users.csv
                bursts = 20
                guesses = 15
                rounds = 40
                %s
                """.formatted(start, FormServer.LIMIT, further));
    }

    private static List<String> findings(JsonNode result) {
        List<String> findings = new ArrayList<>();
        result.get("findings").forEach(finding -> findings.add(finding.asText()));
        return findings;
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
