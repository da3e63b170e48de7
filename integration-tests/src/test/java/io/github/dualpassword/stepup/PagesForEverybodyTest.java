package io.github.dualpassword.stepup;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page is readable in both languages, on any width, without scripts and by keyboard. */
@Tag("long")
class PagesForEverybodyTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.attribute("dual-password.confirmation-enrolment", "mail-code"));

    private static final List<String> LANGUAGES = List.of("ja", "en");

    /** By language; as they were served, once for all tests. */
    private static final Map<String, Map<OwnPage, Page>> PAGES = new HashMap<>();

    @BeforeAll
    static void openPages() {
        for (OwnPage own : OwnPage.values()) {
            own.prepare(ground.realm());
            for (String language : LANGUAGES) {
                PAGES.computeIfAbsent(language, key -> new EnumMap<>(OwnPage.class))
                        .put(own, own.open(ground.realm(), language));
            }
        }
    }

    static Stream<Arguments> pagesInBothLanguages() {
        return Stream.of(OwnPage.values())
                .flatMap(page -> LANGUAGES.stream().map(language -> Arguments.of(page, language)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void axeFindsNothingThatKeepsPeopleOut(String language) {
        onEveryPage(Look.desktop(language), language, Accessibility::shutsNobodyOut);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void nobodyScrollsSidewaysOnAPhone(String language) {
        onEveryPage(Look.phone(language), language, Accessibility::needsNoSidewaysScrolling);
    }

    @Test
    void theKeyboardLeadsToAllThatCanBeOperated() {
        onEveryPage(Look.JAPANESE, "ja", Accessibility::isReachedByKeyboard);
    }

    @Test
    void nothingIsShownThatDoesNothingWithoutScripts() {
        onEveryPage(Look.JAPANESE.withoutScripts(), "ja", Accessibility::needsNoScripts);
    }

    @ParameterizedTest
    @MethodSource("pagesInBothLanguages")
    void noPageShowsTheKeyOfAMessage(OwnPage own, String language) {
        Page page = PAGES.get(language).get(own);

        assertThat(page.text()).doesNotContainPattern("dualPassword[A-Z]|[a-z]+[A-Z][a-z]+Message|\\$\\{|\\{[0-9]}");
        assertThat(page.document().title()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("pagesInBothLanguages")
    void everyPageIsMarkedWithItsLanguage(OwnPage own, String language) {
        assertThat(PAGES.get(language).get(own).document().selectFirst("html").attr("lang"))
                .isEqualTo(language);
    }

    @ParameterizedTest
    @MethodSource("pagesInBothLanguages")
    @Requirement("A09")
    void everyPageHasAScreenIdAndHelp(OwnPage own, String language) {
        Page page = PAGES.get(language).get(own);

        assertThat(page.document().select(".dual-password-screen").text()).containsPattern("[A-Z]{3,4}[0-9]{3}$");
        assertThat(page.document()
                        .select("details.dual-password-help > .dual-password-help-text")
                        .text())
                .isNotBlank();
    }

    /** In one window, one page after the other. */
    private static void onEveryPage(Look look, String language, Consumer<Accessibility> demand) {
        Window window = ground.window(look);
        assertThat(OwnPage.values()).allSatisfy(own -> {
            window.show(PAGES.get(language).get(own));
            demand.accept(Accessibility.of(window));
        });
    }
}
