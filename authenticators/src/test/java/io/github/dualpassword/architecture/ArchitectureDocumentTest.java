package io.github.dualpassword.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/architecture.md} shows the rooms that there are, and the dependencies that their classes have. */
class ArchitectureDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "architecture.md");
    private static final String WRITE = "architecture.write";
    private static final String COMMAND =
            "mvn test -pl authenticators -Dtest=ArchitectureDocumentTest -D" + WRITE + "=true";

    private static final Path SOURCES = Path.of("src/main/java", Rooms.ROOT.replace('.', '/'));
    private static final Pattern FIRST_SENTENCE = Pattern.compile("(?s)/\\*\\*(.*?\\.)(?:\\s|\\*/)");

    private static final RoomGraph ROOMS = RoomGraph.of(new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(Rooms.ROOT));

    private String document;

    @BeforeEach
    void read() throws IOException {
        document = Files.readString(DOCUMENT);
    }

    @Test
    void thePictureShowsEveryRoomAndWhatItKnows() throws IOException {
        String picture = "```mermaid\nflowchart TD\n" + arrows() + "```\n";

        assertThat(upToDate("(?s)```mermaid\n.*?```\n", picture))
                .as("The picture of the rooms is out of date. Write it anew with: %s", COMMAND)
                .contains(picture);
    }

    @Test
    void theTableSaysOfEveryRoomWhatItIs() throws IOException {
        String table = ROOMS.rooms().stream()
                .map(room -> "| `%s` | %s |".formatted(room, purpose(room)))
                .collect(Collectors.joining("\n", "| room | what it is |\n|---|---|\n", "\n"));

        assertThat(upToDate("(?s)\\| room \\|.*?\n(?!\\|)", table))
                .as("The table of the rooms is out of date. Write it anew with: %s", COMMAND)
                .contains(table + "\n");
    }

    @Test
    void whatFollowsFromOtherArrowsIsLeftOut() {
        RoomGraph rooms = new RoomGraph(Map.of(
                "form",
                Set.of("engine", "policy", "page"),
                "engine",
                Set.of("policy"),
                "policy",
                Set.of(),
                "page",
                Set.of("policy")));

        assertThat(rooms.reduced().known())
                .containsEntry("form", Set.of("engine", "page"))
                .containsEntry("engine", Set.of("policy"));
    }

    private String upToDate(String part, String current) throws IOException {
        if (Boolean.getBoolean(WRITE)) {
            document = Pattern.compile(part).matcher(document).replaceFirst(Matcher.quoteReplacement(current));
            Files.writeString(DOCUMENT, document);
        }
        return document;
    }

    private static String arrows() {
        return ROOMS.reduced().known().entrySet().stream()
                .flatMap(room -> room.getValue().isEmpty()
                        ? Stream.of("  " + room.getKey())
                        : room.getValue().stream().map(other -> "  " + room.getKey() + " --> " + other))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** The first sentence of the package's Javadoc. */
    private static String purpose(String room) {
        try {
            String source =
                    Files.readString(SOURCES.resolve(room.replace('.', '/')).resolve("package-info.java"));
            Matcher sentence = FIRST_SENTENCE.matcher(source);
            assertThat(sentence.find()).as("package-info of " + room).isTrue();
            return sentence.group(1)
                    .replaceAll("\\s*\n \\* ?", " ")
                    .replaceAll("\\{@(?:code|link) (?:[a-z.]+\\.)?((?:[^{}]|\\{[^{}]*})*)}", "`$1`")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
