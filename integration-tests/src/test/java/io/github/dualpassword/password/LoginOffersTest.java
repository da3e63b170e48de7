package io.github.dualpassword.password;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** What the login page offers beside the login, in the profile of document 002 and elsewhere. */
class LoginOffersTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final String LINK = "a#dual-password-before-login";
    private static final String HINT = "#dual-password-before-login-hint";
    private static final String BUTTON = "button#dual-password-register-token-button";
    private static final String KEYCLOAKS_LINK =
            "a[href*=login-actions/reset-credentials]:not(#dual-password-before-login)";
    private static final String ENABLED = "dual-password.before-login.enabled";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("before-login", file -> file.withoutUsers().quickHashes());

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @AfterEach
    void putSettingsBack() {
        ground.realm().attribute(ENABLED, "true");
        ground.realm().update(realm -> realm.put("resetPasswordAllowed", true));
    }

    static Stream<Look> looks() {
        return Stream.of(Look.JAPANESE, Look.ENGLISH, Look.JAPANESE_PHONE, Look.ENGLISH_PHONE);
    }

    @Test
    @Requirement("I01")
    void aLinkLeadsToTheProceduresBeforeLoginInTheWordsOfTheDocument() {
        Page login = login("ja");

        assertThat(login.document().select(LINK).text())
                .isEqualTo("ログインパスワード・依頼承認パスワードのロック解除／初期化、OTP（ワンプッシュ認証）登録解除はこちら");
        assertThat(login.link("dual-password-before-login").getPath())
                .isEqualTo("/realms/" + ground.realm().name() + "/login-actions/reset-credentials");
        assertThat(login.has(KEYCLOAKS_LINK)).isFalse();
        assertThat(login("en").document().select(LINK).text()).contains("approval password");
    }

    @Test
    @Requirement("I01")
    void theLinkIsThereOnlyWhereItLeadsSomewhere() {
        ground.realm().update(realm -> realm.put("resetPasswordAllowed", false));
        assertThat(login("ja").has(LINK)).isFalse();

        ground.realm().update(realm -> realm.put("resetPasswordAllowed", true));
        ground.realm().attribute(ENABLED, "false");
        Page login = login("ja");
        assertThat(login.has(LINK)).isFalse();
        assertThat(login.has(HINT)).isFalse();
        assertThat(login.text())
                .doesNotContain(Messages.JAPANESE.text("dualPasswordLoginBeforeLoginHelp"))
                .contains("「OTP利用開始登録」ボタンを押してください。");
    }

    @Test
    @Requirement("I18")
    void thePageHasBothFieldsBothButtonsWarningsAndNotices() {
        Page login = login("ja");

        assertThat(login.has("input[name=username]")).isTrue();
        assertThat(login.has("input[name=password][type=password]")).isTrue();
        assertThat(login.document().select("#kc-login").text()).isEqualTo("ログイン");
        assertThat(login.document().select(BUTTON).text()).isEqualTo("OTP利用開始登録");
        assertThat(login.document().select("[data-bank-text=warning] p").eachText())
                .hasSize(2)
                .first()
                .asString()
                .contains("偽のログイン画面");
        assertThat(login.document().select("[data-bank-text=important] h2").text())
                .isEqualTo("重要なお知らせ");
        assertThat(login.document().select("[data-bank-text=important] p").eachText())
                .hasSize(3);
        assertThat(login("en")
                        .document()
                        .select("[data-bank-text=important] h2")
                        .text())
                .isEqualTo(Messages.ENGLISH.text("dualPasswordLoginImportant"));
    }

    @Test
    @Requirement("I18")
    void whichButtonIsForWhomIsSaidInTheWordsOfTheDocument() {
        assertThat(login("ja").document().select(".dual-password-login-intro p").eachText())
                .containsExactly("ログインIDとログインパスワードを入力して、「ログイン」ボタンを押してください。", "OTPを登録していない場合は、「OTP利用開始登録」ボタンを押してください。");
        assertThat(login("en").document().select(".dual-password-login-intro").text())
                .isEqualTo(
                        "Enter your login ID and your login password, and press \"Log in\"."
                                + " If you have not registered a one-time password yet, press \"Register a one-time password\" instead.");
        assertThat(login("ja").document().select(".dual-password-help-text").text())
                .contains("■OTPを登録していない：", Messages.JAPANESE.text("dualPasswordLoginBeforeLoginHelp"));
    }

    /** Where somebody reads of a suspension stands who ends it; and where nobody is suspended, all the same. */
    @ParameterizedTest
    @CsvSource({"ja, 依頼承認パスワードの利用停止（ロック）は、同じご契約の管理者が", "en, login password or approval password can be unlocked here"})
    @Requirement("I01")
    void whoUnlocksByTheLinkIsSaidWhateverWasEntered(String language, String hint) {
        TestUser user = ground.userWithLoginPassword("unlock-" + language);
        String untouched = login(language).document().select(HINT).text();
        new Journeys(ground.realm()).wrongLogins(user, 5);

        Page suspended = new Journeys(ground.realm()).logIn(user.loginId(), user.loginPassword(), language);

        assertThat(suspended.has("[role=alert]")).isTrue();
        assertThat(suspended.document().select(HINT).text())
                .isEqualTo(untouched)
                .contains(hint);
        assertThat(suspended.document().select(LINK).attr("aria-describedby")).isEqualTo(HINT.substring(1));
    }

    @Test
    @Requirement("I18")
    void theButtonLeadsFromTheRightPasswordToTheRegistration() {
        Sharers sharers = Sharers.added(ground.realm(), "offered", 751, 0);
        TestUser user = ground.userWithLoginPassword("registers-by-button");
        sharers.contract().join(user);

        Page wrong = pressed("registers-by-button", Journeys.WRONG);
        Page page = pressed("registers-by-button", user.loginPassword());

        assertThat(wrong.has("input[name=password]")).isTrue();
        assertThat(page.has("#dual-password-register-token")).isTrue();
        Page back = page.submit(Map.of("token-serial", sharers.serial(), "one-time-password", sharers.code()));
        assertThat(back.response().code()).isPresent();
    }

    /** Whoever is registered already is asked for a code, as at every login here. */
    @Test
    void whoHasATokenLogsInByEitherButton() {
        Sharers sharers = Sharers.added(ground.realm(), "registered", 752, 1);
        TestUser user = sharers.users().get(0);

        Page page = pressed(user.loginId(), user.loginPassword());

        assertThat(page.text()).contains(Messages.JAPANESE.text("dualPasswordLoginOtpReleasedBeforeLogin"));
        assertThat(page.submit(Map.of("one-time-password", sharers.code()))
                        .response()
                        .code())
                .isPresent();
    }

    /** Another one can be registered then. */
    @Test
    void whoseTokenIsSuspendedIsToldWhoReleasesTheRegistrationWhereThatIsPossible() {
        Sharers sharers = Sharers.added(ground.realm(), "offered-suspended", 753, 1);
        sharers.suspend();
        TestUser user = sharers.users().get(0);
        String release = Messages.JAPANESE.text("dualPasswordLoginOtpReleasedBeforeLogin");

        assertThat(pressed(user.loginId(), user.loginPassword()).text()).contains(release);
        ground.realm().attribute(ENABLED, "false");
        assertThat(pressed(user.loginId(), user.loginPassword()).text())
                .contains(Messages.JAPANESE.text("dualPasswordOtpSuspended"))
                .doesNotContain(release);
    }

    @ParameterizedTest
    @ValueSource(strings = {"warning", "important"})
    void aBankWritesItsOwnTextsWithLinksAndWithoutScripts(String text) {
        String key = "dualPasswordLoginNotice." + text;
        String ofTheProfile = ground.realm()
                .admin()
                .get(ground.realm().path("/localization/en"))
                .get(key)
                .asText();
        ground.realm()
                .texts(
                        "en",
                        Map.of(
                                key,
                                "Read <a href=\"https://www.bank.example/notice\">this</a><script>alert(1)</script>\\nSecond"));
        try {
            Page login = login("en");

            assertThat(login.document().select("[data-bank-text=" + text + "] a[href=https://www.bank.example/notice]"))
                    .hasSize(1);
            assertThat(login.document().select("[data-bank-text=" + text + "] p"))
                    .hasSize(2);
            assertThat(login.document().select("[data-bank-text=" + text + "] script"))
                    .isEmpty();

            ground.realm().forgetText("en", key);
            assertThat(login("en").has("[data-bank-text=" + text + "]")).isFalse();
        } finally {
            ground.realm().texts("en", Map.of(key, ofTheProfile));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dualPasswordLoginNotice.warning", "dualPasswordBeforeLoginWarnings"})
    void aTextOfTheBankThatCannotBeShownCostsNobodyThePage(String key) {
        JsonNode before = ground.realm()
                .admin()
                .get(ground.realm().path("/localization/en"))
                .path(key);
        ground.realm().texts("en", Map.of(key, "We don't ask for '{'passwords'}'"));
        try {
            Page login = login("en");
            Page beforeLogin = login.visitor().open(login.link("dual-password-before-login"));

            assertThat(login.status()).isEqualTo(200);
            assertThat(login.has("[data-bank-text=warning]")).isEqualTo(!key.contains("LoginNotice"));
            assertThat(login.has("[data-bank-text=important]")).isTrue();
            assertThat(beforeLogin.status()).isEqualTo(200);
            assertThat(beforeLogin.has("input[name=procedure]")).isTrue();
        } finally {
            if (before.isMissingNode()) {
                ground.realm().forgetText("en", key);
            } else {
                ground.realm().texts("en", Map.of(key, before.asText()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void thePageIsForEverybody(Look look) {
        Window window = ground.window(look);
        window.page().navigate(ground.client().authorization().url().toString());
        ground.screenshot(window, "login-offers-%s-%d".formatted(look.locale(), look.width()));

        Accessibility.of(window).isReadableAndCanBeTouched();
        Accessibility.of(window).isReachedByKeyboard();
        assertThat(List.of("#kc-login", BUTTON, LINK))
                .hasSize(3)
                .allSatisfy(part -> assertThat(window.page().locator(part).boundingBox().width)
                        .isGreaterThan(0));
    }

    private static Page pressed(String loginId, String password) {
        return login("ja")
                .form()
                .fill("username", loginId)
                .fill("password", password)
                .press("register-token");
    }

    private static Page login(String language) {
        return ground.client()
                .visitor()
                .open(ground.client().authorization().locale(language).url());
    }
}
