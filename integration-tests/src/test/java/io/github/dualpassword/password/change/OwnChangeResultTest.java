package io.github.dualpassword.password.change;

import java.time.Instant;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationResponse;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static io.github.dualpassword.password.change.ChangePage.CONFIRMATION;
import static io.github.dualpassword.password.change.ChangePage.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

/** What users are told after they have changed their own passwords. */
class OwnChangeResultTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    /** Half past nine in Tokyo. */
    private static final Instant MORNING = Instant.parse("2027-05-01T00:30:00Z");

    /** Ninety days after it. */
    private static final String LAST_DAY = "2027年07月30日";

    private OwnChange own;

    @BeforeEach
    void open() {
        own = new OwnChange(ground.realm());
    }

    @Test
    @Requirement("B11")
    void theResultHasAScreenOfItsOwn() {
        ChangeVisit page = changed("own-screen", LOGIN);

        assertThat(page.page().has(ChangePage.RESULT)).isTrue();
        assertThat(page.page().has(ChangePage.FORM)).isFalse();
        assertThat(page.one("h1").text()).contains("パスワード変更 完了", "BRSK003");
        assertThat(page.one(".dual-password-path").text()).endsWith("パスワード変更結果");
    }

    @Test
    @Requirement("B12")
    void theResultNamesBothPasswordsWhenBothWereChanged() {
        TestUser user = ground.user("names-both");

        ChangeVisit page = changedBoth(user, "ja");

        assertThat(said(page)).isEqualTo("ログインパスワード、確認用パスワードの変更が完了しました。パスワードの有効期限を確認してください。");
    }

    @Test
    @Requirement("B12")
    void theResultNamesTheLoginPasswordAloneWhenItAloneWasChanged() {
        ChangeVisit page = changed("names-login", LOGIN);

        assertThat(said(page)).isEqualTo("ログインパスワードの変更が完了しました。パスワードの有効期限を確認してください。");
    }

    @Test
    @Requirement("B12")
    void theResultNamesTheConfirmationPasswordAloneWhenItAloneWasChanged() {
        ChangeVisit page = changed("names-confirm", CONFIRMATION);

        assertThat(said(page)).isEqualTo("確認用パスワードの変更が完了しました。パスワードの有効期限を確認してください。");
    }

    @Test
    void theResultIsMarkedAsASuccessAndNamesTheLoginIdOnce() {
        TestUser user = ground.user("named-once");

        ChangeVisit page = changedBoth(user, "ja");

        assertThat(page.one(".dual-password-success").text()).contains("変更が完了しました。");
        assertThat(page.page().text().split("named-once", -1)).hasSize(2);
    }

    @Test
    @Requirement("B12")
    void theResultSaysTheSameInEnglish() {
        TestUser user = ground.user("says-in-english");

        ChangeVisit page = changedBoth(user, "en");

        assertThat(said(page))
                .isEqualTo(
                        "The change of your login password and confirmation password is complete.Please check the expiry dates.");
    }

    @Test
    @Requirement("B13")
    void theResultShowsLoginIdAndExpiryDatesAsBanksPrintThem() {
        TestUser user = ground.user("shows-dates");
        ChangeVisit page = own.visit(user)
                .change(LOGIN, user.loginPassword(), OwnChange.newLogin(user))
                .change(CONFIRMATION, user.confirmationPassword(), OwnChange.newConfirmation(user));

        ground.realm().standClockAt(MORNING);
        Element result = page.executed();

        assertThat(result.text()).contains("利用者情報", "ログインID", "shows-dates", "有効期限");
        assertThat(result.select("#last-day-login").text()).isEqualTo(LAST_DAY);
        assertThat(result.select("#last-day-confirmation").text()).isEqualTo(LAST_DAY);
    }

    @Test
    @Requirement("B14")
    void theResultLeadsToTheTopPage() {
        ChangeVisit page = changed("to-the-top", LOGIN);
        assertThat(page.button("continue")).isEqualTo("トップページへ");

        AuthorizationResponse response = page.press("continue").response();

        assertThat(response.actionStatus()).contains("success");
        assertThat(response.code()).isPresent();
    }

    @Test
    @Requirement("B14")
    void theResultLeadsToTheMenuOfUserAdministration() {
        ChangeVisit page = changed("to-the-menu", LOGIN);
        assertThat(page.button("to-menu")).isEqualTo("利用者管理メニューへ");

        page.press("to-menu");

        assertThat(page.one("#dual-password-menu").text()).contains("作業内容を選択してください。");
    }

    @Test
    @Requirement("B15")
    void formAndResultSayWhatHappensAfterTheExpiryDate() {
        String note =
                "パスワードの有効期限が過ぎる前に、パスワードの変更を行ってください。" + "有効期限を過ぎてもパスワードを変更されていない場合、ログインした際に「パスワード有効期限切れ」画面が表示されます。";
        TestUser user = ground.user("note-of-expiry");
        ChangeVisit page = own.visit(user);
        assertThat(page.notes()).contains(note);

        page.change(LOGIN, user.loginPassword(), OwnChange.newLogin(user)).executed();

        assertThat(page.notes()).contains(note);
    }

    private ChangeVisit changed(String loginId, String password) {
        TestUser user = ground.user(loginId);
        boolean login = password.equals(LOGIN);
        ChangeVisit page = own.visit(user)
                .change(
                        password,
                        login ? user.loginPassword() : user.confirmationPassword(),
                        login ? OwnChange.newLogin(user) : OwnChange.newConfirmation(user));
        page.executed();
        return page;
    }

    private ChangeVisit changedBoth(TestUser user, String language) {
        ChangeVisit page = own.visit(user, language)
                .change(LOGIN, user.loginPassword(), OwnChange.newLogin(user))
                .change(CONFIRMATION, user.confirmationPassword(), OwnChange.newConfirmation(user));
        page.executed();
        return page;
    }

    /** The sentence above the user's information. */
    private static String said(ChangeVisit page) {
        return page.one(".dual-password-intro").wholeText().replace("\n", "");
    }
}
