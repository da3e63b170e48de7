package io.github.dualpassword.manual;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What stands on the pages of a manual, so that its story is written in the words of the document, which are Japanese, and is
 * played in either language. The words are those of the screens' data files, and {@code words} of {@code manual.yaml}.
 */
final class ManualWords {

    private final Manual manual;
    private final String language;
    private Screen present;

    ManualWords(Manual manual, String language) {
        this.manual = manual;
        this.language = language;
    }

    /** The screen whose words come first where one word is several in the other language. */
    void presentScreen(Screen screen) {
        present = screen;
    }

    /**
     * The words in the language of the story.
     *
     * @param japanese as they stand in a data file, without placeholders
     */
    String of(String japanese) {
        List<String> found = Stream.<Supplier<Stream<Bilingual>>>of(
                        () -> present == null ? Stream.empty() : present.texts(), this::everywhere)
                .map(texts -> translations(texts.get(), japanese))
                .filter(translations -> !translations.isEmpty())
                .findFirst()
                .or(() -> ManualDrafts.ARE_WANTED ? Optional.of(List.of(japanese)) : Optional.empty())
                .orElseThrow(() -> new AssertionError(
                        "No data file of manual/%s has the words '%s': add them to a screen, or to 'words' of manual.yaml"
                                .formatted(manual.document(), japanese)));
        if (found.size() > 1) {
            throw new AssertionError("'%s' is several: %s".formatted(japanese, found));
        }
        return found.get(0);
    }

    private List<String> translations(Stream<Bilingual> texts, String japanese) {
        return texts.filter(text -> text.words("ja").equals(japanese))
                .map(text -> text.words(language))
                .distinct()
                .toList();
    }

    private Stream<Bilingual> everywhere() {
        return Stream.concat(
                manual.words().stream(), manual.screens().values().stream().flatMap(Screen::texts));
    }
}
