package io.github.dualpassword.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing is decided by how many rows an insert says it has made that may have found its row there: MySQL and MariaDB count
 * that row. So such inserts are made by the one method that does not tell.
 */
class InsertsThatMayDoNothingTest {

    private static final Pattern MAY_DO_NOTHING =
            Pattern.compile("\\bon\\s+(conflict|duplicate\\s+key)|insert\\s+ignore|merge\\s+into");

    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void theyAreMadeByTheMethodThatTellsNoCount() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> with = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> mayDoNothing(read(file)))
                    .map(file -> file.getFileName().toString())
                    .toList();

            assertThat(with).containsExactly("Jpql.java");
        }
        assertThat(read(SOURCES.resolve("io/github/dualpassword/persistence/Jpql.java")))
                .containsOnlyOnce("\" on conflict do nothing\"")
                .contains("static void insertUnlessThere(");
    }

    @Test
    void theyAreFoundInEveryForm() {
        assertThat(List.of(
                        "createQuery(\"insert into A (b) values (:b) on conflict do nothing\").executeUpdate() == 1",
                        "\"insert into A values (1) ON  DUPLICATE KEY UPDATE b = b\"",
                        "\"INSERT IGNORE into A\"",
                        "\"merge into A using B\""))
                .allMatch(InsertsThatMayDoNothingTest::mayDoNothing);
        assertThat(mayDoNothing("\"insert into A (b) values (:b)\"")).isFalse();
    }

    private static boolean mayDoNothing(String source) {
        return MAY_DO_NOTHING.matcher(source.toLowerCase(Locale.ROOT)).find();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
