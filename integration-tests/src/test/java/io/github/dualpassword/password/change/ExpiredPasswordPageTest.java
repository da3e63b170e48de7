package io.github.dualpassword.password.change;

import java.time.LocalDate;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;

import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static io.github.dualpassword.password.change.ChangePage.CONFIRMATION;
import static io.github.dualpassword.password.change.ChangePage.LOGIN;
import static io.github.dualpassword.password.change.Demanded.OWN_CONFIRMATION;
import static io.github.dualpassword.password.change.Demanded.OWN_LOGIN;
import static io.github.dualpassword.password.change.Demanded.VALIDITY_DAYS;
import static io.github.dualpassword.password.change.Demanded.written;
import static org.assertj.core.api.Assertions.assertThat;

/** What a user sees after login whose passwords have expired; two walks in a browser, one in each language. */
class ExpiredPasswordPageTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String LOGIN_DAYS = "dual-password.login.validity-days";
    private static final String FIELDS = "input[type=password]";
    private static final int LATER = 50;

    private Demanded demanded;

    @BeforeEach
    void open() {
        demanded = new Demanded(ground.realm());
    }

    @Test
    @Requirement("G01")
    void aLoginWithExpiredPasswordsSucceedsButShowsThatTheyHaveExpired() {
        TestUser user = demanded.expired("both-expired");

        ChangeVisit page = demanded.visit(user, user.loginPassword());

        assertThat(page.title()).isEqualTo("パスワード有効期限切れ");
        assertThat(page.names(LOGIN)).isTrue();
        assertThat(page.names(CONFIRMATION)).isTrue();
        assertThat(page.page().address().toString()).doesNotStartWith(OidcClient.TEST_APP_REDIRECT.toString());
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isZero();
    }

    @Test
    @Requirement("G01")
    void onlyThePasswordThatHasExpiredIsShown() {
        TestUser user = loginExpired("only-login-expired");

        ChangeVisit page = demanded.visit(user, user.loginPassword());

        assertThat(page.names(LOGIN)).isTrue();
        assertThat(page.names(CONFIRMATION)).isFalse();
    }

    @Test
    @Requirement("G02")
    void eachPasswordHasASelectorAndTheFourFields() {
        TestUser user = demanded.expired("four-fields");

        ChangeVisit page = demanded.visit(user, user.loginPassword());

        assertThat(page.part(LOGIN).text()).contains("変更要否", "変更する", "変更しない", "現在のログインパスワード", "新しいログインパスワード");
        assertThat(page.part(CONFIRMATION).text()).contains("変更要否", "変更する", "変更しない", "現在の確認用パスワード", "新しい確認用パスワード");
        for (String password : new String[] {LOGIN, CONFIRMATION}) {
            assertThat(page.isSelectable(password)).isTrue();
            assertThat(page.part(password).select(FIELDS).eachAttr("name"))
                    .containsExactly(
                            "current-" + password + "-password",
                            "new-" + password + "-password",
                            "new-" + password + "-password-again");
        }
    }

    @Test
    @Requirement("G03")
    void thePresentPasswordIsNeededAndWhoHasForgottenItAsksAMasterOrAdministrator() {
        TestUser user = loginExpired("forgotten");
        ChangeVisit page = demanded.visit(user, user.loginPassword());
        assertThat(page.notes())
                .contains("現在ご利用いただいているパスワードを失念された場合は、パスワードの変更は行えません。" + "マスターユーザ、または管理者ユーザにパスワードの変更をご依頼ください。");

        page.enter(LOGIN, "I-do-not-remember", OWN_LOGIN).executedInVain();

        assertThat(page.error("current-login-password")).startsWith("現在のパスワードが正しくありません。");
        assertThat(demanded.logIn(user, OWN_LOGIN).has("input[name=username]")).isTrue();
    }

    @Test
    @Requirement("G04")
    void executeShowsTheResultAndOkLeadsToTheApplication() {
        TestUser user = demanded.expired("execute");
        Window window = ground.window();
        ChangePage page = demanded.page(window, "ja", user, user.loginPassword());
        ground.screenshot(window, "expired-ja");
        page.choose(CONFIRMATION).keep(LOGIN);
        assertThat(page.present(LOGIN).isVisible()).isFalse();
        assertThat(page.present(CONFIRMATION).isVisible()).isTrue();
        page.change(LOGIN, user.loginPassword(), OWN_LOGIN)
                .change(CONFIRMATION, user.confirmationPassword(), OWN_CONFIRMATION);
        assertThat(window.page().locator("[name=execute]").innerText()).isEqualTo("実行");

        Locator result = page.executed();

        assertThat(result.innerText()).contains("ログインパスワード、確認用パスワードの変更が完了しました。");
        assertThat(result.locator("button").allInnerTexts()).containsExactly("確認");
        ground.screenshot(window, "expired-ja-result");
        result.locator("[name=continue]").click();
        assertThat(window.awaitApplication().code()).isPresent();
        assertThat(demanded.logIn(user, OWN_LOGIN).response().code()).isPresent();
    }

    @Test
    @Requirement("G05")
    void theResultShowsLoginIdAndTheNewLastDays() {
        TestUser user = demanded.expired("result-shows");
        LocalDate today = Demanded.loginSetOn(user).plusDays(VALIDITY_DAYS + 1);

        Element result = demanded.visit(user, user.loginPassword())
                .change(LOGIN, user.loginPassword(), OWN_LOGIN)
                .change(CONFIRMATION, user.confirmationPassword(), OWN_CONFIRMATION)
                .executed();

        assertThat(result.text()).contains("利用者情報", "ログインID", "result-shows");
        assertThat(result.select("[id^=last-day-]").eachText())
                .hasSize(2)
                .containsOnly(written(today.plusDays(VALIDITY_DAYS)));
    }

    @Test
    @Requirement("G06")
    void theResultSaysToChangeBeforeTheExpiry() {
        TestUser user = loginExpired("result-note");
        ChangeVisit page = demanded.visit(user, user.loginPassword()).change(LOGIN, user.loginPassword(), OWN_LOGIN);

        page.executed();

        assertThat(page.notes())
                .hasSize(1)
                .allSatisfy(note -> assertThat(note).startsWith("パスワードの有効期限が過ぎる前に、パスワードの変更を行ってください。"));
    }

    @Test
    @Requirement("G07")
    void whenNobodyCanChangeThemTheSupportDeskIsNamed() {
        TestUser user = loginExpired("support-desk");

        ChangeVisit page = demanded.visit(user, user.loginPassword());

        assertThat(page.one(".dual-password-contact").text()).contains("すべてのユーザがパスワードの変更を行えない場合", "お取引店までお問い合わせください。");
    }

    @Test
    @Requirement("G08")
    void theValidityIsCountedFromTheChangeOfEachPasswordAndEachHasItsOwnDate() {
        TestUser user = loginExpired("own-dates");
        LocalDate set = Demanded.loginSetOn(user);
        ChangeVisit page = demanded.visit(user, user.loginPassword());
        assertThat(page.part(LOGIN).text()).contains("パスワード有効期限", written(set.plusDays(VALIDITY_DAYS)));

        Element result = page.change(LOGIN, user.loginPassword(), OWN_LOGIN).executed();

        assertThat(result.select("#last-day-login").text())
                .isEqualTo(written(set.plusDays(VALIDITY_DAYS + 1 + VALIDITY_DAYS)));
        assertThat(result.select("#last-day-confirmation").text())
                .isEqualTo(written(set.plusDays(LATER + VALIDITY_DAYS)));
    }

    @Test
    @Requirement("G08")
    void theDaysOfValidityAreASetting() {
        TestUser user = ground.userWithLoginPassword("another-validity");
        LocalDate set = Demanded.loginSetOn(user);
        ground.realm().attribute(LOGIN_DAYS, "30");
        try {
            demanded.noonOf(set.plusDays(31));

            Element result = demanded.visit(user, user.loginPassword())
                    .change(LOGIN, user.loginPassword(), OWN_LOGIN)
                    .executed();

            assertThat(result.select("#last-day-login").text()).isEqualTo(written(set.plusDays(61)));
        } finally {
            ground.realm().attribute(LOGIN_DAYS, String.valueOf(VALIDITY_DAYS));
        }
    }

    @Test
    @Requirement("G09")
    void keepingAnExpiredPasswordIsRefusedWithASentence() {
        TestUser user = demanded.expired("keeps");
        ChangeVisit page =
                demanded.visit(user, user.loginPassword()).keep(LOGIN).keep(CONFIRMATION);

        page.executedInVain();

        for (String selector : new String[] {"login-change", "confirmation-change"}) {
            assertThat(page.error(selector)).isEqualTo("有効期限が切れているため、変更が必要です。「変更する」を選択してください。");
        }
    }

    @Test
    void thePagesAreThereInEnglishToo() {
        TestUser user = demanded.expired("english");
        Window english = ground.window(Look.ENGLISH);
        ChangePage page = demanded.page(english, "en", user, user.loginPassword());
        ground.screenshot(english, "expired-en");
        assertThat(page.title()).isEqualTo("Password expired");
        assertThat(english.page().locator("#dual-password-change").innerText())
                .contains("If no user can change passwords", "Change this password?", "Do not change")
                .doesNotContainPattern("[ぁ-んァ-ヶ一-龠]");

        page.keep(LOGIN).keep(CONFIRMATION).executedInVain();
        assertThat(page.error("login-change")).startsWith("This password has expired and must be changed.");
        Locator result = page.change(LOGIN, user.loginPassword(), OWN_LOGIN)
                .change(CONFIRMATION, user.confirmationPassword(), OWN_CONFIRMATION)
                .executed();

        ground.screenshot(english, "expired-en-result");
        assertThat(result.innerText()).contains("OK").doesNotContainPattern("[ぁ-んァ-ヶ一-龠]");
    }

    /** The confirmation password was set later than the login password, whose last day was yesterday. */
    private TestUser loginExpired(String loginId) {
        TestUser user = ground.userWithLoginPassword(loginId);
        LocalDate set = Demanded.loginSetOn(user);
        demanded.noonOf(set.plusDays(LATER));
        user.withConfirmationPassword();
        demanded.noonOf(set.plusDays(VALIDITY_DAYS + 1));
        return user;
    }
}
