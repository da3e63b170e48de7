package io.github.dualpassword.stepup;

import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

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

    @BeforeAll
    static void prepareUsers() {
        for (OwnPage page : OwnPage.values()) {
            page.prepare(ground.realm());
        }
    }

    static Stream<Arguments> pagesInBothLanguages() {
        return Stream.of(OwnPage.values())
                .flatMap(page -> Stream.of(Arguments.of(page, "ja"), Arguments.of(page, "en")));
    }

    @ParameterizedTest
    @MethodSource("pagesInBothLanguages")
    void axeFindsNothingThatKeepsPeopleOut(OwnPage own, String language) {
        shown(own, Look.desktop(language), language).shutsNobodyOut();
    }

    @ParameterizedTest
    @MethodSource("pagesInBothLanguages")
    void nobodyScrollsSidewaysOnAPhone(OwnPage own, String language) {
        shown(own, Look.phone(language), language).needsNoSidewaysScrolling();
    }

    @ParameterizedTest
    @EnumSource
    void theKeyboardLeadsToAllThatCanBeOperated(OwnPage own) {
        shown(own, Look.JAPANESE, "ja").isReachedByKeyboard();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsShownThatDoesNothingWithoutScripts(OwnPage own) {
        shown(own, Look.JAPANESE.withoutScripts(), "ja").needsNoScripts();
    }

    @ParameterizedTest
    @MethodSource("pagesInBothLanguages")
    void noPageShowsTheKeyOfAMessage(OwnPage own, String language) {
        Page page = own.open(ground.realm(), language);

        assertThat(page.text()).doesNotContainPattern("dualPassword[A-Z]|[a-z]+[A-Z][a-z]+Message|\\$\\{|\\{[0-9]}");
        assertThat(page.document().title()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("pagesInBothLanguages")
    void everyPageIsMarkedWithItsLanguage(OwnPage own, String language) {
        assertThat(own.open(ground.realm(), language)
                        .document()
                        .selectFirst("html")
                        .attr("lang"))
                .isEqualTo(language);
    }

    @ParameterizedTest
    @MethodSource("pagesInBothLanguages")
    @Requirement("A09")
    void everyPageHasAScreenIdAndHelp(OwnPage own, String language) {
        Page page = own.open(ground.realm(), language);

        assertThat(page.document().select(".dual-password-screen").text()).containsPattern("[A-Z]{3,4}[0-9]{3}$");
        assertThat(page.document()
                        .select("details.dual-password-help > .dual-password-help-text")
                        .text())
                .isNotBlank();
    }

    private static Accessibility shown(OwnPage own, Look look, String language) {
        Window window = ground.window(look);
        window.show(own.open(ground.realm(), language));
        return Accessibility.of(window);
    }
}
