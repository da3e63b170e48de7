package io.github.dualpassword.manual;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.type.TypeReference;

/**
 * The manual that follows one of the source documents: {@code manual/<document>/manual.yaml}, and the data file of each of its
 * screens beside it.
 *
 * @param document its number, such as 003
 * @param profile realm profile whose pages it shows
 * @param words what stories press or read beside the screens, such as an entry of the menu at the top of a page
 * @param screens by their names
 */
record Manual(
        String document,
        String profile,
        Bilingual title,
        List<Bilingual> words,
        List<ManualChapter> chapters,
        Map<String, Screen> screens) {

    /** What stands in {@code manual.yaml}; words may be missing. */
    private record File(String profile, Bilingual title, List<Bilingual> words, List<ManualChapter> chapters) {

        File {
            words = words == null ? List.of() : List.copyOf(words);
        }
    }

    static Manual of(String document) {
        Path directory = Path.of(document);
        File file = DataFiles.read(directory.resolve("manual.yaml"), File.class);
        Map<String, Screen> screens = new LinkedHashMap<>();
        for (String name : DataFiles.names(directory.resolve("screens"))) {
            screens.put(name, DataFiles.read(directory.resolve("screens/" + name + ".yaml"), Screen.class));
        }
        return new Manual(document, file.profile(), file.title(), file.words(), List.copyOf(file.chapters()), screens);
    }

    /** All that there are, by their numbers. */
    static List<Manual> all() {
        return DataFiles.entries(Path.of("")).stream()
                .filter(name -> name.matches("\\d{3}"))
                .map(Manual::of)
                .toList();
    }

    /** What readers are called, by the names that steps give them. */
    static Map<String, Bilingual> readers() {
        return DataFiles.read(Path.of("readers.yaml"), new TypeReference<>() {});
    }

    List<ManualStep> steps() {
        return chapters.stream().flatMap(chapter -> chapter.steps().stream()).toList();
    }

    Screen screen(String name) {
        Screen screen = screens.get(name);
        if (screen == null) {
            throw new IllegalStateException("There is no manual/%s/screens/%s.yaml".formatted(document, name));
        }
        return screen;
    }

    /** Names of readers in the order in which they come. */
    Set<String> readersOfSteps() {
        return steps().stream().map(ManualStep::reader).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
