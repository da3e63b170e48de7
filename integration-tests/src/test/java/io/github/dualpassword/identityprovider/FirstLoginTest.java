package io.github.dualpassword.identityprovider;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.Colleagues;
import io.github.dualpassword.useradministration.change.UserChangeVisit;

import static org.assertj.core.api.Assertions.assertThat;

/** Who somebody from an identity provider becomes at the first login: a new user, and never one who is there already. */
class FirstLoginTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String REFUSED = "form#dual-password-login-refused[data-refusal=identity_not_linked]";
    private static final String COMPANY = "company";

    private static PartnerProvider partner;
    private static Colleagues colleagues;

    @BeforeAll
    static void connect() {
        partner = PartnerProvider.of(ground, "partner-of-first-logins");
        colleagues = Colleagues.of(ground.realm(), "company-with-provider");
        partner.connect(COMPANY, colleagues.contract());
    }

    @AfterAll
    static void close() {
        partner.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void whoHasTheLoginIdOfAUserIsNotLinkedAndTheApplicationIsTold(String language) {
        TestUser user = ground.user("namesake-" + language);
        partner.person(user.loginId());
        AuthorizationRequest request = ground.client().authorization().locale(language);

        Page page = partner.logIn(user.loginId(), request);

        assertThat(page.has(REFUSED)).isTrue();
        assertThat(page.text()).contains(Messages.in(language).text("dualPasswordIdentityNotLinked"));
        assertThat(page.has("input[type=password]")).isFalse();
        // Only the bank links them, so no colleague is named.
        assertThat(page.document().select(".dual-password-contact").text())
                .contains(Messages.in(language).text("dualPasswordContact"));
        assertThat(page.text()).doesNotContain(Messages.in(language).text("dualPasswordWhomColleagues"));
        Page back = page.press("back");
        assertThat(back.response().error()).contains("access_denied");
        assertThat(back.response().errorDescription()).contains("identity_not_linked");
        assertThat(back.response().state()).contains(request.state());
        assertThat(back.response().code()).isEmpty();
        assertThat(partner.linked(user)).isEmpty();
        JsonNode error = ground.realm().newestLoginError();
        assertThat(error.get("error").asText()).isEqualTo("identity_not_linked");
        assertThat(error.get("userId").asText()).isEqualTo(user.id());
    }

    @Test
    void neitherAnotherFormNorAReloadOfThePageLinksThem() {
        TestUser user = ground.user("insisting");
        partner.person(user.loginId());
        Page page = partner.logIn(user.loginId(), ground.client().authorization());

        Page withPassword = page.form().fill("password", user.loginPassword()).press("submitAction", "linkAccount");
        Page reloaded = page.visitor().open(page.address());

        assertThat(withPassword.has(REFUSED)).isTrue();
        assertThat(reloaded.atApplication()).isFalse();
        assertThat(partner.linked(user)).isEmpty();
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isZero();
    }

    @Test
    void whomTheBankHasLinkedIsThatUser() {
        TestUser user = ground.user("linked-by-bank");
        partner.link(user, partner.person("other-name"), "other-name");
        AuthorizationRequest request =
                ground.client().authorization().locale("ja").acrValues("confirmation");

        Page confirmation = partner.logIn("other-name", request);
        Page back = new Journeys(ground.realm()).confirm(confirmation, user.confirmationPassword());

        JsonNode token = ground.client().exchange(request, back.response()).idToken();
        assertThat(token.get("sub").asText()).isEqualTo(user.id());
        assertThat(token.get("acr").asText()).isEqualTo("confirmation");
    }

    /** From the company's own provider, and without a login password. */
    @Test
    void aMasterGivesANewColleagueTheFirstConfirmationPassword() {
        TestUser master = colleagues.master("company-master");
        partner.person("newcomer");
        Visitor visitor = ground.client().visitor();
        AuthorizationRequest first =
                ground.client().authorization().locale("ja").with("kc_idp_hint", COMPANY);
        PartnerProvider.logInHere(visitor.open(first.url()), "newcomer").response();
        TestUser newcomer = ground.existingUser("newcomer").withRole("general-user");
        Page basic = UserChangeVisit.choose(
                new Journeys(ground.realm())
                        .signedIn(master)
                        .open(ground.client()
                                .authorization()
                                .locale("ja")
                                .action("change-user-passwords")
                                .url()),
                newcomer);

        Page confirm = UserChangeVisit.typed(basic.form(), "confirmation", "Given-confirm-1")
                .without("confirmation-force")
                .press("next");
        UserChangeVisit.execute(confirm, master);

        // The change has ended the session at the bank.
        AuthorizationRequest request =
                new Journeys(ground.realm()).confirmationRequest().with("kc_idp_hint", COMPANY);
        Page confirmation = PartnerProvider.logInHereAgain(visitor.open(request.url()), "newcomer");
        Page back = new Journeys(ground.realm()).confirm(confirmation, "Given-confirm-1");
        assertThat(ground.client()
                        .exchange(request, back.response())
                        .idToken()
                        .get("acr")
                        .asText())
                .isEqualTo("confirmation");
    }

    @ParameterizedTest
    @CsvSource({"ja, 1280", "en, 360"})
    void thePagesAreReadableOnAnyWidth(String language, int width) {
        assertReadable(language, width);
    }

    @ParameterizedTest
    @CsvSource({"ja, 360", "en, 1280"})
    @Tag("long")
    void thePagesAreReadableOnAnyWidthInTheOtherLanguage(String language, int width) {
        assertReadable(language, width);
    }

    private static void assertReadable(String language, int width) {
        TestUser user = ground.user("readable-%s-%d".formatted(language, width));
        partner.person(user.loginId());
        partner.user("without-%s-%d".formatted(language, width));
        AuthorizationRequest request =
                ground.client().authorization().locale(language).acrValues("confirmation");
        List<Page> pages = List.of(
                partner.logIn(user.loginId(), request),
                partner.logIn("without-%s-%d".formatted(language, width), request));
        Look look = width < 1000 ? Look.phone(language) : Look.desktop(language);

        try (Window window = ground.window(look)) {
            assertThat(pages).hasSize(2).allSatisfy(page -> {
                window.show(page);
                ground.screenshot(
                        window,
                        "identity-provider-%s-%s-%d"
                                .formatted(
                                        page.document()
                                                .selectFirst("form[data-refusal]")
                                                .attr("data-refusal"),
                                        language,
                                        width));
                Accessibility.of(window).shutsNobodyOut();
                Accessibility.of(window).needsNoSidewaysScrolling();
            });
        }
    }
}
