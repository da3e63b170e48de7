package io.github.dualpassword.staff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.Ids;
import io.github.dualpassword.staff.Attempt.Door;
import io.github.dualpassword.staff.Attempt.Result;

import static org.assertj.core.api.Assertions.assertThat;

/** The guide, and the description of the Admin API, list where something can be entered and what can come of it. */
class AttemptsInTheGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "administrators-guide", "bank-staff.md");
    private static final Path API = Path.of("src", "main", "resources", "openapi", "dual-password-admin.yaml");

    @Test
    void theGuideHasARowForEach() throws IOException {
        assertThat(rows("door")).isEqualTo(ids(Door.values()));
        assertThat(rows("result")).isEqualTo(ids(Result.values()));
    }

    @Test
    void theDescriptionHasThemAll() throws IOException {
        String api = Files.readString(API);

        assertThat(api)
                .contains("enum: [" + String.join(", ", ids(Door.values())) + "]")
                .contains("enum: [" + String.join(", ", ids(Result.values())) + "]");
    }

    /** The first column of the table with this heading. */
    private static List<String> rows(String heading) throws IOException {
        String guide = Files.readString(GUIDE);
        String table = guide.substring(guide.indexOf("\n| `" + heading + "` |") + 1);
        return table.substring(0, table.indexOf("\n\n"))
                .lines()
                .skip(2)
                .map(row -> Pattern.compile("^\\| `(\\w+)` \\|").matcher(row))
                .map(cell -> cell.find() ? cell.group(1) : "no id")
                .toList();
    }

    private static List<String> ids(Enum<?>[] values) {
        return Stream.of(values).map(Ids::underscored).toList();
    }
}
