package io.github.dualpassword.password.change;

import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;

import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationResponse;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static io.github.dualpassword.password.change.ChangePage.CONFIRMATION;
import static io.github.dualpassword.password.change.ChangePage.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

/** What users are told after they have changed their own passwords, in a browser. */
class OwnChangeResultTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    /** Half past nine in Tokyo. */
    private static final Instant MORNING = Instant.parse("2027-05-01T00:30:00Z");

    /** Ninety days after it. */
    private static final String LAST_DAY = "2027年07月30日";

    private OwnChange own;
    private Window window;

    @BeforeEach
    void open() {
        own = new OwnChange(ground.realm());
        window = ground.window();
    }

    @Test
    @Requirement("B11")
    void theResultHasAScreenOfItsOwn() {
        Locator result = change("own-screen", LOGIN);
        ground.screenshot(window, "own-change-result-ja");

        assertThat(result.isVisible()).isTrue();
        assertThat(window.page().locator("h1").innerText()).contains("パスワード変更 完了", "BRSK003");
        assertThat(window.page().locator(".dual-password-path").innerText()).endsWith("パスワード変更結果");
    }

    @Test
    @Requirement("B12")
    void theResultNamesBothPasswordsWhenBothWereChanged() {
        TestUser user = own.user("names-both");
        own.page(window, user)
                .change(LOGIN, user.loginPassword(), OwnChange.newLogin(user))
                .change(CONFIRMATION, user.confirmationPassword(), OwnChange.newConfirmation(user))
                .executed();

        assertThat(said()).isEqualTo("ログインパスワード、確認用パスワードの変更が完了しました。パスワードの有効期限を確認してください。");
    }

    @Test
    @Requirement("B12")
    void theResultNamesTheLoginPasswordAloneWhenItAloneWasChanged() {
        change("names-login", LOGIN);

        assertThat(said()).isEqualTo("ログインパスワードの変更が完了しました。パスワードの有効期限を確認してください。");
    }

    @Test
    @Requirement("B12")
    void theResultNamesTheConfirmationPasswordAloneWhenItAloneWasChanged() {
        change("names-confirm", CONFIRMATION);

        assertThat(said()).isEqualTo("確認用パスワードの変更が完了しました。パスワードの有効期限を確認してください。");
    }

    @Test
    @Requirement("B12")
    void theResultSaysTheSameInEnglish() {
        TestUser user = own.user("says-in-english");
        Window english = ground.window(Look.ENGLISH);
        own.page(english, user, "en")
                .change(LOGIN, user.loginPassword(), OwnChange.newLogin(user))
                .change(CONFIRMATION, user.confirmationPassword(), OwnChange.newConfirmation(user))
                .executed();
        ground.screenshot(english, "own-change-result-en");

        assertThat(english.page().locator(".dual-password-intro").first().innerText())
                .isEqualToIgnoringNewLines(
                        "The change of your login password and confirmation password is complete.Please check the expiry dates.");
    }

    @Test
    @Requirement("B13")
    void theResultShowsLoginIdAndExpiryDatesAsBanksPrintThem() {
        TestUser user = own.user("shows-dates");
        ChangePage page = own.page(window, user)
                .change(LOGIN, user.loginPassword(), OwnChange.newLogin(user))
                .change(CONFIRMATION, user.confirmationPassword(), OwnChange.newConfirmation(user));

        ground.realm().standClockAt(MORNING);
        Locator result = page.executed();

        assertThat(result.innerText()).contains("利用者情報", "ログインID", "shows-dates", "有効期限");
        assertThat(result.locator("#last-day-login").innerText()).isEqualTo(LAST_DAY);
        assertThat(result.locator("#last-day-confirmation").innerText()).isEqualTo(LAST_DAY);
    }

    @Test
    @Requirement("B14")
    void theResultLeadsToTheTopPage() {
        change("to-the-top", LOGIN);
        assertThat(window.page().locator("[name=continue]").innerText()).isEqualTo("トップページへ");

        window.page().locator("[name=continue]").click();

        AuthorizationResponse response = window.awaitApplication();
        assertThat(response.actionStatus()).contains("success");
        assertThat(response.code()).isPresent();
    }

    @Test
    @Requirement("B14")
    void theResultLeadsToTheMenuOfUserAdministration() {
        change("to-the-menu", LOGIN);
        assertThat(window.page().locator("[name=to-menu]").innerText()).isEqualTo("利用者管理メニューへ");

        window.page().locator("[name=to-menu]").click();

        assertThat(window.page().locator("#dual-password-menu").innerText()).contains("作業内容を選択してください。");
    }

    @Test
    @Requirement("B15")
    void formAndResultSayWhatHappensAfterTheExpiryDate() {
        String note =
                "パスワードの有効期限が過ぎる前に、パスワードの変更を行ってください。" + "有効期限を過ぎてもパスワードを変更されていない場合、ログインした際に「パスワード有効期限切れ」画面が表示されます。";
        TestUser user = own.user("note-of-expiry");
        ChangePage page = own.page(window, user);
        assertThat(page.notes()).contains(note);

        page.change(LOGIN, user.loginPassword(), OwnChange.newLogin(user)).executed();

        assertThat(page.notes()).contains(note);
    }

    private Locator change(String loginId, String password) {
        TestUser user = own.user(loginId);
        boolean login = password.equals(LOGIN);
        return own.page(window, user)
                .change(
                        password,
                        login ? user.loginPassword() : user.confirmationPassword(),
                        login ? OwnChange.newLogin(user) : OwnChange.newConfirmation(user))
                .executed();
    }

    /** The sentence above the user's information. */
    private String said() {
        return window.page().locator(".dual-password-intro").first().innerText().replace("\n", "");
    }
}
