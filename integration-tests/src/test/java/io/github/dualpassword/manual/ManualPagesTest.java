package io.github.dualpassword.manual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The manuals in {@code docs/manual} are what the data files give, with a picture for each step that has one. With
 * {@code -Dmanual.write=true} the pages are written; the pictures are written by the stories, which come before by their names.
 */
class ManualPagesTest {

    private static final String HOW = "docs/manual is written by ./run.sh manual: run it and commit what has changed";

    private static final int BYTES_OF_A_PICTURE = 130_000;
    private static final int BYTES_OF_ALL = 8_000_000;

    @BeforeAll
    static void write() throws IOException {
        if (!Boolean.getBoolean("manual.write")) {
            return;
        }
        for (String language : Bilingual.LANGUAGES) {
            Path directory = Files.createDirectories(ManualMarkdown.DIRECTORY.resolve(language));
            for (Map.Entry<String, String> page : pages(language).entrySet()) {
                Files.writeString(directory.resolve(page.getKey()), page.getValue());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyPageIsWhatTheDataFilesGive(String language) {
        assertThat(pages(language).entrySet())
                .hasSizeGreaterThan(1)
                .allSatisfy(page -> assertThat(contentOf(
                                ManualMarkdown.DIRECTORY.resolve(language).resolve(page.getKey())))
                        .as(HOW)
                        .isEqualTo(page.getValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyPictureIsThereAndUsedAndNoOtherPageIsThere(String language) throws IOException {
        Path directory = ManualMarkdown.DIRECTORY.resolve(language);
        Stream<String> pictures = Manual.all().stream()
                .flatMap(manual -> manual.steps().stream()
                        .filter(ManualStep::picture)
                        .map(step -> manual.document() + "/" + step.id() + ManualPictures.SUFFIX));
        List<String> expected = Stream.concat(pages(language).keySet().stream(), pictures)
                .sorted()
                .toList();

        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> directory.relativize(file).toString().replace('\\', '/')))
                    .as(HOW)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void picturesAreSmall() {
        List<Path> pictures = ManualPictures.all(ManualMarkdown.DIRECTORY);

        assertThat(pictures).isNotEmpty().allSatisfy(picture -> {
            assertThat(Files.size(picture)).as(picture.toString()).isLessThan(BYTES_OF_A_PICTURE);
            assertThat(widthOf(picture)).as(picture.toString()).isLessThanOrEqualTo(ManualPictures.WIDTH);
        });
        assertThat(pictures.stream().mapToLong(ManualPagesTest::size).sum())
                .as("bytes of all pictures")
                .isLessThan(BYTES_OF_ALL);
    }

    /** Of a picture as browsers write it: WebP with a header of its own, in which the width less one stands 24 bytes from the beginning. */
    private static int widthOf(Path picture) throws IOException {
        byte[] bytes = Files.readAllBytes(picture);
        assertThat(new String(bytes, 12, 4, StandardCharsets.US_ASCII)).isEqualTo("VP8X");
        return 1 + ((bytes[24] & 0xff) | (bytes[25] & 0xff) << 8 | (bytes[26] & 0xff) << 16);
    }

    private static Map<String, String> pages(String language) {
        return new ManualMarkdown(language).pages(Manual.all());
    }

    private static String contentOf(Path page) {
        try {
            return Files.exists(page) ? Files.readString(page) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path picture) {
        try {
            return Files.size(picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
