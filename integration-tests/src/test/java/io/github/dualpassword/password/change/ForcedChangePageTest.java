package io.github.dualpassword.password.change;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static io.github.dualpassword.password.change.ChangePage.CONFIRMATION;
import static io.github.dualpassword.password.change.ChangePage.LOGIN;
import static io.github.dualpassword.password.change.Demanded.OWN_CONFIRMATION;
import static io.github.dualpassword.password.change.Demanded.OWN_LOGIN;
import static io.github.dualpassword.password.change.Demanded.TOLD_CONFIRMATION;
import static io.github.dualpassword.password.change.Demanded.TOLD_LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

/** What a user sees after login whose passwords a master or administrator has set; two walks in a browser, one in each language. */
class ForcedChangePageTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private Demanded demanded;

    @BeforeEach
    void open() {
        demanded = new Demanded(ground.realm());
    }

    @Test
    @Requirement("F01")
    void aLoginWithAPasswordThatSomebodyElseHasSetShowsTheForcedChangeFirst() {
        TestUser user = demanded.toldLogin("forced-first");

        ChangeVisit page = demanded.visit(user, TOLD_LOGIN);

        assertThat(page.title()).isEqualTo("パスワード強制変更");
        assertThat(page.page().address().toString()).doesNotStartWith(OidcClient.TEST_APP_REDIRECT.toString());
    }

    @Test
    @Requirement("F02")
    void onlyTheLoginPasswordIsShownWhenOnlyItMustChange() {
        ChangeVisit page = demanded.visit(demanded.toldLogin("login-only"), TOLD_LOGIN);

        assertThat(page.names(LOGIN)).isTrue();
        assertThat(page.names(CONFIRMATION)).isFalse();
        assertThat(page.hasField("new-confirmation-password")).isFalse();
    }

    @Test
    @Requirement("F02")
    void onlyTheConfirmationPasswordIsShownWhenOnlyItMustChange() {
        TestUser user = demanded.toldConfirmation("confirmation-only");

        ChangeVisit page = demanded.visit(user, user.loginPassword());

        assertThat(page.names(CONFIRMATION)).isTrue();
        assertThat(page.names(LOGIN)).isFalse();
        assertThat(page.hasField("new-login-password")).isFalse();
    }

    @Test
    @Requirement("F02")
    void bothAreShownWhenBothMustChange() {
        ChangeVisit page = demanded.visit(demanded.toldBoth("both"), TOLD_LOGIN);

        assertThat(page.names(LOGIN)).isTrue();
        assertThat(page.names(CONFIRMATION)).isTrue();
    }

    @Test
    @Requirement("F03")
    void thePresentLoginPasswordIsTheOneThatWasTold() {
        TestUser user = demanded.toldLogin("told-login");
        ChangeVisit page = demanded.visit(user, TOLD_LOGIN);
        assertThat(page.part(LOGIN).text()).contains("現在のログインパスワード", "連絡されたパスワード");

        page.enter(LOGIN, user.loginPassword(), OWN_LOGIN).executedInVain();
        assertThat(page.error("current-login-password")).startsWith("現在のパスワードが正しくありません。");
        page.enter(LOGIN, TOLD_LOGIN, OWN_LOGIN).executed();

        assertThat(demanded.logIn(user, OWN_LOGIN).atApplication()).isTrue();
    }

    @Test
    @Requirement("F04")
    void theNewLoginPasswordReplacesTheOneThatWasTold() {
        TestUser user = demanded.toldLogin("new-login");
        ChangeVisit page = demanded.visit(user, TOLD_LOGIN);
        assertThat(page.part(LOGIN).text()).contains("新しいログインパスワード", "新しいログインパスワード（再入力）");

        page.enter(LOGIN, TOLD_LOGIN, OWN_LOGIN).executed();

        assertThat(demanded.logIn(user, OWN_LOGIN).response().code()).isPresent();
        assertThat(demanded.logIn(user, TOLD_LOGIN).has("input[name=username]")).isTrue();
    }

    @Test
    @Requirement("F05")
    void thePresentConfirmationPasswordIsTheOneThatWasTold() {
        TestUser user = demanded.toldConfirmation("told-confirmation");
        ChangeVisit page = demanded.visit(user, user.loginPassword());
        assertThat(page.part(CONFIRMATION).text()).contains("現在の確認用パスワード", "連絡されたパスワード");

        page.enter(CONFIRMATION, user.confirmationPassword(), OWN_CONFIRMATION).executedInVain();
        assertThat(page.error("current-confirmation-password")).startsWith("現在のパスワードが正しくありません。");
        page.enter(CONFIRMATION, TOLD_CONFIRMATION, OWN_CONFIRMATION).executed();

        assertThat(user.confirmationState().get("status").asText()).isEqualTo("valid");
    }

    @Test
    @Requirement("F06")
    void theNewConfirmationPasswordConfirms() {
        TestUser user = demanded.toldConfirmation("new-confirmation");
        ChangeVisit page = demanded.visit(user, user.loginPassword());
        assertThat(page.part(CONFIRMATION).text()).contains("新しい確認用パスワード", "新しい確認用パスワード（再入力）");
        page.enter(CONFIRMATION, TOLD_CONFIRMATION, OWN_CONFIRMATION).executed();
        Page application = page.press("continue");
        assertThat(application.atApplication()).isTrue();
        Journeys journeys = new Journeys(ground.realm());

        Page confirmation =
                application.visitor().open(journeys.confirmationRequest().url());

        assertThat(journeys.confirm(confirmation, OWN_CONFIRMATION).response().code())
                .isPresent();
    }

    @Test
    @Requirement("F07")
    void thereIsNoSelectorAndEveryPasswordShownMustChange() {
        TestUser user = demanded.toldBoth("no-selector");
        ChangeVisit page = demanded.visit(user, TOLD_LOGIN);
        assertThat(page.isSelectable(LOGIN)).isFalse();
        assertThat(page.isSelectable(CONFIRMATION)).isFalse();
        assertThat(page.page().text()).doesNotContain("変更要否", "変更しない");

        page.enter(LOGIN, TOLD_LOGIN, OWN_LOGIN).executedInVain();

        assertThat(page.error("new-confirmation-password")).isEqualTo("入力してください。");
        assertThat(demanded.logIn(user, OWN_LOGIN).has("input[name=username]")).isTrue();
    }

    @Test
    @Requirement("F08")
    void executeSaysThatThePasswordWasChangedAndOkLeadsToTheApplication() {
        TestUser user = demanded.toldBoth("execute");
        Window window = ground.window();
        ChangePage page = demanded.page(window, "ja", user, TOLD_LOGIN);
        ground.screenshot(window, "forced-change-ja-both");
        page.enter(LOGIN, TOLD_LOGIN, OWN_LOGIN).enter(CONFIRMATION, TOLD_CONFIRMATION, OWN_CONFIRMATION);
        assertThat(window.page().locator("[name=execute]").innerText()).isEqualTo("実行");

        Locator result = page.executed();

        assertThat(result.innerText()).contains("ログインパスワード、確認用パスワードの変更が完了しました。");
        assertThat(result.locator("button").allInnerTexts()).containsExactly("確認");
        ground.screenshot(window, "forced-change-ja-result");
        result.locator("[name=continue]").click();
        assertThat(window.awaitApplication().code()).isPresent();
    }

    @Test
    @Requirement("F09")
    void whoHasForgottenTheToldPasswordIsToAskForItOnceMore() {
        TestUser user = demanded.toldLogin("forgotten");

        ChangeVisit page = demanded.visit(user, TOLD_LOGIN);

        assertThat(page.notes())
                .containsExactly("マスターユーザ、または管理者ユーザから連絡されたパスワードを失念された場合、パスワードの変更は行えません。"
                        + "もう一度、マスターユーザ、または管理者ユーザにパスワードの変更をご依頼ください。");
        page.enter(LOGIN, "I-do-not-remember", OWN_LOGIN).executedInVain();
        assertThat(demanded.logIn(user, OWN_LOGIN).has("input[name=username]")).isTrue();
    }

    @Test
    @Requirement("F10")
    void whenNobodyCanChangeThemTheSupportDeskIsNamed() {
        ChangeVisit page = demanded.visit(demanded.toldLogin("support-desk"), TOLD_LOGIN);

        assertThat(page.one(".dual-password-contact").text()).contains("すべてのユーザがパスワードの変更を行えない場合", "お取引店までお問い合わせください。");
    }

    @Test
    @Requirement("F11")
    void theResultSaysThatPasswordsExpire() {
        ChangeVisit page =
                demanded.visit(demanded.toldLogin("result-note"), TOLD_LOGIN).enter(LOGIN, TOLD_LOGIN, OWN_LOGIN);

        page.executed();

        assertThat(page.notes())
                .containsExactly("パスワードの有効期限が過ぎる前に、パスワードの変更を行ってください。"
                        + "有効期限を過ぎてもパスワードを変更されていない場合、ログインした際に「パスワード有効期限切れ」画面が表示されます。");
    }

    @Test
    void thePagesAreThereInEnglishToo() {
        Window english = ground.window(Look.ENGLISH);
        ChangePage page = demanded.page(english, "en", demanded.toldBoth("english"), TOLD_LOGIN);
        ground.screenshot(english, "forced-change-en");
        assertThat(page.title()).isEqualTo("Password change required");
        assertThat(page.notes())
                .containsExactly(
                        "If you have forgotten the password that a master user or an administrator user told you, you cannot change it. Please ask them to change it once more.");
        assertThat(english.page().locator("#dual-password-change").innerText())
                .contains("If no user can change passwords", "Current login password", "New confirmation password")
                .doesNotContainPattern("[ぁ-んァ-ヶ一-龠]");

        Locator result = page.enter(LOGIN, TOLD_LOGIN, OWN_LOGIN)
                .enter(CONFIRMATION, TOLD_CONFIRMATION, OWN_CONFIRMATION)
                .executed();

        ground.screenshot(english, "forced-change-en-result");
        assertThat(result.innerText())
                .contains("your login password and confirmation password")
                .doesNotContainPattern("[ぁ-んァ-ヶ一-龠]");
    }
}
