package io.github.dualpassword.manual;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.browser.Browser;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A manual while somebody plays it: a test takes its steps, all of them, in the order of {@code manual.yaml}. At each step the
 * page is held against the data file of its screen, and photographed when pictures are asked for ({@code -Dmanual.write=true}).
 *
 * <p>Whoever writes a manual lets the story go on where a data file is missing or differs: with {@code -Dmanual.draft=true} what
 * the page shows is written to {@code target/manual-drafts}, as a data file in the language of the story.
 *
 * <pre>{@code
 * Story story = Story.of("003", language, ground.browser());
 * ManualReader user = story.reader(ground.window(story.desktop()));
 * user.page().navigate(…);
 * story.step("bank-site", user);
 * user.presses("ログイン");
 * story.step("login", user);
 * …
 * story.finish();
 * }</pre>
 */
final class Story {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Manual manual;
    private final String language;
    private final ManualWords words;
    private final Optional<ManualPictures> pictures;
    private final Queue<ManualStep> ahead;

    private Story(Manual manual, String language, Optional<ManualPictures> pictures) {
        this.manual = manual;
        this.language = language;
        this.words = new ManualWords(manual, language);
        this.pictures = pictures;
        this.ahead = new ArrayDeque<>(manual.steps());
    }

    /**
     * Opens a manual at its first step.
     *
     * @param document number of the source document, such as 003
     * @param language ja or en
     */
    static Story of(String document, String language, Browser browser) {
        Optional<ManualPictures> pictures = Boolean.getBoolean("manual.write")
                ? Optional.of(ManualPictures.anew(document, language, browser))
                : Optional.empty();
        return new Story(Manual.of(document), language, pictures);
    }

    /** A computer in the language of the story. */
    Look desktop() {
        return Look.desktop(locale());
    }

    /** A phone in the language of the story. */
    Look phone() {
        return Look.phone(locale());
    }

    private String locale() {
        return language.equals("ja") ? "ja-JP" : language;
    }

    /** Somebody who reads the pages in this window. */
    ManualReader reader(Window window) {
        return new ManualReader(window, words);
    }

    String language() {
        return language;
    }

    /** What stands on the pages, in the language of the story. @param japanese as in a data file, without placeholders */
    String words(String japanese) {
        return words.of(japanese);
    }

    /** The next step, at a page: it is the one that the data file of the step's screen describes. */
    Story step(String id, ManualReader reader) {
        ManualStep step = next(id);
        assertThat(step.hasScreen() || step.picture())
                .as("the step '%s' has a screen or a picture", id)
                .isTrue();
        if (step.hasScreen()) {
            hold(step, reader);
        }
        if (step.picture()) {
            pictures.ifPresent(album -> album.take(id, reader.window()));
        }
        return this;
    }

    /** The next step, where no page of ours is seen: something is done on paper, or read off a device. */
    Story step(String id) {
        ManualStep step = next(id);
        assertThat(step.hasScreen() || step.picture() || step.hasMail())
                .as("the step '%s' has neither screen nor picture nor mail", id)
                .isFalse();
        return this;
    }

    /** The next step, at which a mail arrives: its text is that of the step. */
    Story mail(String id, String text) {
        ManualStep step = next(id);
        assertThat(step.hasMail()).as("the step '%s' has a mail", id).isTrue();
        if (ManualDrafts.ARE_WANTED) {
            ManualDrafts.write(manual.document(), language, id + "-mail", text);
        }
        assertThat(Bilingual.withoutBlanks(text))
                .as("the mail of the step '%s'", id)
                .containsPattern(step.mail().pattern(language));
        return this;
    }

    /** The manual is at its end: no step was left out. */
    void finish() {
        pictures.ifPresent(ManualPictures::close);
        assertThat(ahead.stream().map(ManualStep::id))
                .as("steps that were not taken")
                .isEmpty();
    }

    private ManualStep next(String id) {
        assertThat(id)
                .as("the next step of manual/%s/manual.yaml", manual.document())
                .isEqualTo(
                        ahead.isEmpty()
                                ? "none: it is at its end"
                                : ahead.peek().id());
        return ahead.remove();
    }

    private void hold(ManualStep step, ManualReader reader) {
        Optional<Screen> screen = Optional.ofNullable(manual.screens().get(step.screen()));
        screen.ifPresent(words::presentScreen);
        try {
            Condition.await(
                    step.screen(),
                    SOON,
                    () -> screen.map(each -> differences(each, reader))
                            .filter(List::isEmpty)
                            .isPresent());
        } catch (AssertionError tooLate) {
            SeenPage page = SeenPage.of(reader.page());
            if (ManualDrafts.ARE_WANTED) {
                ManualDrafts.write(manual.document(), language, step.screen(), page.asDataFile(language));
                return;
            }
            throw new AssertionError(
                    "Step '%s': the page is not that of manual/%s/screens/%s.yaml:%n%s%n%nThe page itself:%n%s%n%nIts text:%n%s"
                            .formatted(
                                    step.id(),
                                    manual.document(),
                                    step.screen(),
                                    screen.map(each -> String.join("\n", differences(each, reader)))
                                            .orElse("there is no such file"),
                                    page.asDataFile(language),
                                    page.text()),
                    tooLate);
        }
    }

    private List<String> differences(Screen screen, ManualReader reader) {
        return new ScreenComparison(screen, SeenPage.of(reader.page()), language).differences();
    }
}
