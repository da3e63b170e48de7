package io.github.dualpassword.page;

import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page says what it is called and where it stands, and offers help. */
class ScreenAndHelpTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String HELP = ".dual-password-help";
    private static final String HELP_URL = "dual-password.help-url";

    @ParameterizedTest
    @CsvSource({"ja,画面ID BLGI001", "en,Screen ID BLGI001"})
    @Requirement("A09")
    void theLoginPageOfOurThemeHasTheIdOfTheDocumentsAndHelp(String language, String id) {
        Page login = ground.client()
                .visitor()
                .open(ground.client().authorization().locale(language).url());

        assertThat(login.document().selectFirst(".dual-password-screen").text()).isEqualTo(id);
        assertThat(login.document().selectFirst(HELP + " > summary").text())
                .isEqualTo(Messages.in(language).text("dualPasswordHelp"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    @Requirement("A09")
    void theIdOfAScreenStandsAtItsTitle(String language) {
        Page page = confirmation(ground.user("id-" + language), language);

        assertThat(page.document().selectFirst("h1 .dual-password-screen").text())
                .endsWith(Messages.in(language).text("dualPasswordScreen.confirmation"));
    }

    @Test
    @Requirement("A09")
    void aBankNumbersItsScreensAsItLikes() {
        TestUser user = ground.user("own-ids");
        ground.realm().texts("ja", Map.of("dualPasswordScreen.confirmation", "ZZZZ999"));
        try {
            assertThat(confirmation(user, "ja").document().selectFirst("h1").text())
                    .endsWith("ZZZZ999");
        } finally {
            ground.realm().forgetText("ja", "dualPasswordScreen.confirmation");
        }
    }

    @Test
    @Requirement("A09")
    void theHelpOfAPageOpensWithoutScriptsAndByKeyboard() {
        TestUser user = ground.user("help-by-keyboard");
        Window window = ground.window(Look.ENGLISH.withoutScripts());
        window.show(confirmation(user, "en"));
        Locator text = window.page().locator(".dual-password-help-text");
        assertThat(text.isVisible()).isFalse();

        window.page().locator(HELP + " > summary").focus();
        window.page().keyboard().press("Enter");

        text.waitFor();
        assertThat(text.innerText()).contains("Enter your confirmation password and press \"Execute\".");
    }

    /** Whoever opens it would else lose the place that was read, and the button that closes it again. */
    @ParameterizedTest
    @MethodSource("looks")
    @Requirement("A09")
    void whatStandsBesideTheHelpStaysWhereItIsWhenItIsOpened(Look look) {
        String language = look.locale().substring(0, 2);
        Window window = ground.window(look);
        Page login = ground.client()
                .visitor()
                .open(ground.client().authorization().locale(language).url());
        List<Page> pages = List.of(login, ownChange(ground.user("stays-" + language + look.width()), language));
        assertThat(pages).hasSize(2).allSatisfy(page -> {
            window.show(page);
            Locator beside =
                    window.page().locator(".dual-password-top :is(.dual-password-screen, .dual-password-path)");
            Locator help = window.page().locator(HELP + " > summary");
            BoundingBox besideBefore = beside.first().boundingBox();
            BoundingBox helpBefore = help.boundingBox();

            help.click();

            BoundingBox text = window.page().locator(".dual-password-help-text").boundingBox();
            assertThat(at(beside.first().boundingBox())).isEqualTo(at(besideBefore));
            assertThat(at(help.boundingBox())).isEqualTo(at(helpBefore));
            assertThat(text.y).isGreaterThanOrEqualTo(besideBefore.y + besideBefore.height);
        });
    }

    static List<Look> looks() {
        return List.of(Look.JAPANESE, Look.ENGLISH, Look.JAPANESE_PHONE, Look.ENGLISH_PHONE);
    }

    private static List<Double> at(BoundingBox box) {
        return List.of(box.x, box.y);
    }

    @Test
    @Requirement("A09")
    void theBanksHelpOpensInANewTabWhichIsSaidAndKnowsNothingOfThePage() {
        TestUser user = ground.user("help-of-bank");
        ground.realm().attribute(HELP_URL, "https://bank.example/{language}/help.html#{screen}");
        try {
            Element link = confirmation(user, "en").document().selectFirst("a" + HELP);

            assertThat(link.attr("href")).isEqualTo("https://bank.example/en/help.html#confirmation");
            assertThat(link.attr("target")).isEqualTo("_blank");
            assertThat(link.attr("rel")).contains("noopener");
            assertThat(link.text())
                    .isEqualTo(Messages.ENGLISH.text("dualPasswordHelp") + " "
                            + Messages.ENGLISH.text("dualPasswordNewTab"));
        } finally {
            ground.realm().attribute(HELP_URL, "");
        }
    }

    @Test
    @Requirement("A09")
    void aContractHasAHelpOfItsOwn() {
        TestUser user = ground.user("help-of-contract");
        TestContract.added(ground.realm(), "help-of-contract")
                .withAttributes(Map.of(HELP_URL, "https://branch.example/{screen}"))
                .join(user);

        assertThat(confirmation(user, "ja").document().selectFirst("a" + HELP).attr("href"))
                .isEqualTo("https://branch.example/confirmation");
    }

    @Test
    void anAddressThatIsNoWebAddressIsRefusedWithAReason() {
        Answer answer = ground.realm()
                .admin()
                .call("PATCH", ground.realm().path("/dual-password/settings"), Map.of(HELP_URL, "javascript:alert(1)"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).contains(HELP_URL, "http:// or https://");
    }

    @Test
    void anAddressThatCameInPastTheCheckIsNotUsed() {
        TestUser user = ground.user("wrong-help");
        ground.realm().attribute(HELP_URL, "javascript:alert(1)");
        try {
            Page page = confirmation(user, "en");

            assertThat(page.html()).doesNotContain("javascript:alert");
            assertThat(page.has("details" + HELP)).isTrue();
        } finally {
            ground.realm().attribute(HELP_URL, "");
        }
    }

    @ParameterizedTest
    @CsvSource({"ja,利用者管理 ＞ パスワード変更", "en,User administration > Change passwords"})
    @Requirement("A05")
    void aProcedureSaysInOneLineAboveItsTitleWhereItStands(String language, String path) {
        TestUser user = ground.user("path-" + language);
        Page page = ownChange(user, language);
        Window window = ground.window(Look.desktop(language));
        window.show(page);

        assertThat(page.document().selectFirst(".dual-password-path").text()).endsWith(": " + path);
        BoundingBox line = window.page().locator(".dual-password-path").boundingBox();
        BoundingBox title = window.page().locator("h1").boundingBox();
        assertThat(line.y + line.height).isLessThanOrEqualTo(title.y);
    }

    private static Page ownChange(TestUser user, String language) {
        return ground.client()
                .visitor()
                .open(ground.client()
                        .authorization()
                        .locale(language)
                        .action("change-passwords")
                        .url())
                .logIn(user.loginId(), user.loginPassword());
    }

    private static Page confirmation(TestUser user, String language) {
        Journeys journeys = new Journeys(ground.realm());
        return journeys.toConfirmation(user, journeys.confirmationRequest().locale(language));
    }
}
