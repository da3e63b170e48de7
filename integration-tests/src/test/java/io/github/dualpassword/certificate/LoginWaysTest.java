package io.github.dualpassword.certificate;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.loginhistory.PreviousLogins;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** The login page of document 004 (BLGI001): a way in for each kind of customer, and one for those who come for the first time. */
class LoginWaysTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("software-token", file -> file.withoutUsers().quickHashes());

    private static final String PORT = "dual-password.certificate-login-url";
    private static final String ISSUE = "dual-password.certificate-issue-url";
    private static final String LOGIN_ID = "dual-password.login-id-url";
    private static final String BUTTON = "a#dual-password-certificate-login";
    private static final String ISSUE_LINK = "a#dual-password-certificate-issue";
    private static final String LOGIN_ID_LINK = "a#dual-password-first-use";
    private static final String ID_FIELD = "input[name=username]:not([readonly])";

    @BeforeAll
    static void tell() {
        PreviousLogins.tell(ground.realm());
    }

    @BeforeEach
    void leadEverywhere() {
        ground.realm().standClockAt(TestGround.MORNING);
        ground.realm().attribute(PORT, ground.server().httpsUrl().toString());
        ground.realm().attribute(ISSUE, "https://www.bank.example/{language}/certificate");
        ground.realm().attribute(LOGIN_ID, "https://www.bank.example/{language}/login-id?from={screen}");
    }

    @AfterEach
    void leadNowhere() {
        List.of(PORT, ISSUE, LOGIN_ID).forEach(setting -> ground.realm().attribute(setting, ""));
    }

    static Stream<Look> looks() {
        return Stream.of(Look.JAPANESE, Look.ENGLISH, Look.JAPANESE_PHONE, Look.ENGLISH_PHONE);
    }

    @Test
    @Requirement("M01")
    void thePageHasAPartForEachKindOfCustomerInTheWordsOfTheDocument() {
        Page page = login("ja");

        assertThat(page.document().select("main h2").eachText())
                .startsWith("電子証明書方式のお客様", "ID・パスワード方式のお客様", "初めてご利用されるお客様");
        assertThat(page.document().select(BUTTON).text()).isEqualTo("電子証明書ログイン");
        assertThat(page.document().select(ISSUE_LINK).text()).startsWith("電子証明書発行");
        assertThat(page.has(ID_FIELD)).isTrue();
        assertThat(page.has("input[name=password][type=password]")).isTrue();
        assertThat(page.document().select("#kc-login").text()).isEqualTo("ログイン");
        assertThat(page.document().select(LOGIN_ID_LINK).text()).startsWith("ログインID取得");
        assertThat(page.text()).contains("初めてご利用の方は、最初にログインID取得を行ってください。");
    }

    @Test
    @Requirement("M01")
    void whoShowsACertificateIsAskedForThePasswordAlone() {
        TestUser user = ground.user("by-certificate");
        CertificateHolder holder = CertificateHolder.of(ground, CertificateHolder.issuedTo(user));
        AuthorizationRequest request = holder.request();

        Page page = holder.open(request);

        assertThat(page.has(ID_FIELD)).isFalse();
        assertThat(page.has(BUTTON)).isFalse();
        assertThat(page.has(ISSUE_LINK)).isFalse();
        assertThat(page.has(LOGIN_ID_LINK)).isFalse();
        Page back = page.submit(Map.of("password", user.loginPassword()));
        assertThat(ground.client().exchange(request, back.response()).granted()).isTrue();
        assertThat(PreviousLogins.in(ground.client().logIn(user.loginId(), user.loginPassword())))
                .containsExactly(new PreviousLogins("2026-11-24T09:30:00+09:00", "certificate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    @Requirement("M08")
    void theLinksLeadWhereTheRealmSaysAndTellNobodyWhereFrom(String language) {
        Page page = login(language);

        assertThat(page.document().select(ISSUE_LINK).attr("href"))
                .isEqualTo("https://www.bank.example/" + language + "/certificate");
        assertThat(page.document().select(LOGIN_ID_LINK).attr("href"))
                .isEqualTo("https://www.bank.example/" + language + "/login-id?from=login");
        List<Element> links = page.document().select(ISSUE_LINK + "," + LOGIN_ID_LINK);
        assertThat(links).hasSize(2).allSatisfy(link -> {
            assertThat(link.attr("target")).isEqualTo("_blank");
            assertThat(link.attr("rel")).isEqualTo("noopener noreferrer");
            assertThat(link.text()).endsWith(Messages.in(language).text("dualPasswordNewTab"));
        });
    }

    @Test
    @Requirement("M08")
    void whereTheRealmSaysNothingThereAreNone() {
        leadNowhere();

        Page page = login("ja");

        assertThat(page.has(ID_FIELD)).isTrue();
        assertThat(page.has(ISSUE_LINK)).isFalse();
        assertThat(page.has(LOGIN_ID_LINK)).isFalse();
        assertThat(page.text()).doesNotContain("方式のお客様", "初めてご利用");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "https://user@bank.example/", "//bank.example/x"})
    @Requirement("M08")
    void anAddressThatNoPageMayLinkToIsNone(String address) {
        ground.realm()
                .update(realm -> realm.withObjectProperty("attributes")
                        .put(ISSUE, address)
                        .put(LOGIN_ID, address));

        Page page = login("ja");

        assertThat(page.has(BUTTON)).isTrue();
        assertThat(page.has(ISSUE_LINK)).isFalse();
        assertThat(page.has(LOGIN_ID_LINK)).isFalse();
    }

    /** Login ID and two passwords come from the bank, and only the user knows them afterwards. */
    @Test
    @Requirement("M08")
    void atTheFirstUseBothProvisionalPasswordsAreChangedOnOnePage() {
        TestUser user = ground.userWithLoginPassword("first-use")
                .withLoginPasswordToChange()
                .withProvisionalConfirmationPassword("Provisional-1");
        Page change = new Journeys(ground.realm()).logIn(user);
        assertThat(change.has("#new-login-password")).isTrue();
        assertThat(change.has("#new-confirmation-password")).isTrue();

        Page back = change.submit(Map.of(
                "current-login-password",
                user.loginPassword(),
                "new-login-password",
                "Chosen-login-1",
                "new-login-password-again",
                "Chosen-login-1",
                "current-confirmation-password",
                "Provisional-1",
                "new-confirmation-password",
                "Chosen-confirm-1",
                "new-confirmation-password-again",
                "Chosen-confirm-1"));

        assertThat(back.has("#new-login-password")).as(back.text()).isFalse();
        assertThat(ground.client().logIn(user.loginId(), "Chosen-login-1").granted())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"software-token", "hardware-token", "before-login"})
    @Requirement("M02")
    void theProfilesWhoseDocumentsHaveItOfferLinkAndCheckBoxOfTheSoftwareKeyboard(String profile) {
        try (TestRealm realm =
                ground.importRealm(RealmFile.profile(profile).withoutUsers().quickHashes(), "keyboard-" + profile)) {
            Element offer = realm.client()
                    .visitor()
                    .open(realm.client().authorization().locale("ja").url())
                    .document()
                    .selectFirst("template[data-keyboard-for=password]");

            assertThat(offer.selectFirst("button[data-keyboard=opener]").text()).isEqualTo("ソフトウェアキーボードを開く");
            assertThat(offer.selectFirst("label:has(input[type=checkbox])").text())
                    .isEqualTo("ソフトウェアキーボードを使用");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    @Requirement({"M01", "M08"})
    void thePageIsForEverybody(Look look) {
        Window window = ground.window(look);
        window.page().navigate(ground.client().authorization().url().toString());
        ground.screenshot(window, "login-ways-%s-%d".formatted(look.locale(), look.width()));

        Accessibility.of(window).isReadableAndCanBeTouched();
        Accessibility.of(window).isReachedByKeyboard();
        assertThat(List.of("#kc-login", BUTTON, ISSUE_LINK, LOGIN_ID_LINK))
                .hasSize(4)
                .allSatisfy(part -> assertThat(window.page().locator(part).boundingBox().width)
                        .isGreaterThan(0));
    }

    private static Page login(String language) {
        return ground.client()
                .visitor()
                .open(ground.client().authorization().locale(language).url());
    }
}
