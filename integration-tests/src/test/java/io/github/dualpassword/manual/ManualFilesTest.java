package io.github.dualpassword.manual;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.requirements.RequirementRow;

import static org.assertj.core.api.Assertions.assertThat;

/** The data files of a manual fit each other, and the requirements. */
class ManualFilesTest {

    static List<Manual> manuals() {
        return Manual.all();
    }

    @ParameterizedTest
    @MethodSource("manuals")
    void aStepHasAnIdOfItsOwnAndAReaderWhoIsKnown(Manual manual) {
        List<String> ids = manual.steps().stream().map(ManualStep::id).toList();
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9-]+"));
        assertThat(Manual.readers().keySet()).containsAll(manual.readersOfSteps());
        assertThat(manual.chapters()).isNotEmpty();
        assertThat(manual.chapters()).extracting(ManualChapter::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("manuals")
    void aStepShowsRequirementsThatThereAre(Manual manual) {
        List<String> rows =
                RequirementRow.all().stream().map(RequirementRow::id).toList();

        assertThat(manual.steps().stream().flatMap(step -> step.rows().stream()))
                .isNotEmpty()
                .isSubsetOf(rows);
    }

    @ParameterizedTest
    @MethodSource("manuals")
    void everyScreenIsOfAStepAndEveryStepWithAPictureHasAScreen(Manual manual) {
        assertThat(manual.screens().keySet())
                .containsExactlyInAnyOrderElementsOf(manual.steps().stream()
                        .filter(ManualStep::hasScreen)
                        .map(ManualStep::screen)
                        .distinct()
                        .toList());
        assertThat(manual.steps().stream().filter(step -> step.picture() && !step.hasScreen()))
                .as("steps whose picture is of a page that nothing is held against")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("manuals")
    void everyTextIsThereInBothLanguagesWithTheSamePlaceholders(Manual manual) {
        assertThat(texts(manual))
                .isNotEmpty()
                .allMatch(text -> text.ja() != null
                        && text.en() != null
                        && !text.ja().isBlank()
                        && !text.en().isBlank())
                .allMatch(text -> text.placeholders("ja") == text.placeholders("en"));
    }

    @ParameterizedTest
    @MethodSource("manuals")
    void theProfileIsThere(Manual manual) {
        assertThat(RealmFile.profile(manual.profile())).isNotNull();
    }

    private static Stream<Bilingual> texts(Manual manual) {
        Stream<Bilingual> ofSteps = manual.steps().stream()
                .flatMap(step -> Stream.of(step.text(), step.mail()))
                .filter(text -> text != null);
        Stream<Bilingual> ofChapters = manual.chapters().stream()
                .flatMap(chapter -> Stream.of(chapter.title(), chapter.intro()))
                .filter(text -> text != null);
        Stream<Bilingual> ofScreens = manual.screens().values().stream().flatMap(Screen::texts);
        return Stream.of(Stream.of(manual.title()), manual.words().stream(), ofSteps, ofChapters, ofScreens)
                .flatMap(texts -> texts);
    }
}
