package io.github.dualpassword.password.change;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;

import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static io.github.dualpassword.password.change.ChangePage.CONFIRMATION;
import static io.github.dualpassword.password.change.ChangePage.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

/** What the page on which users change their own passwords asks for. In a browser: a walk in each language, and which fields are shown. */
class OwnChangePageTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private OwnChange own;

    @BeforeEach
    void open() {
        own = new OwnChange(ground.realm());
    }

    @Test
    @Requirement("B01")
    void anySignedInUserChangesBothPasswordsOnOneScreen() {
        TestUser user = ground.user("both-on-one");
        Window window = ground.window();
        ChangePage page = own.page(window, user);
        ground.screenshot(window, "own-change-ja");
        assertThat(page.title()).isEqualTo("パスワード変更");

        page.change(LOGIN, user.loginPassword(), OwnChange.newLogin(user))
                .change(CONFIRMATION, user.confirmationPassword(), OwnChange.newConfirmation(user));
        ground.screenshot(window, "own-change-ja-open");
        Locator result = page.executed();
        ground.screenshot(window, "own-change-result-ja");
        assertThat(result.isVisible()).isTrue();

        assertThat(own.confirms(user, OwnChange.newLogin(user), OwnChange.newConfirmation(user)))
                .isTrue();
        assertThat(own.logsIn(user, user.loginPassword())).isFalse();
    }

    @Test
    @Requirement("B02")
    void theLoginPasswordHasASelectorThatSaysKeepAtFirst() {
        ChangeVisit page = own.visit(ground.user("login-selector"));

        assertThat(page.isSelectable(LOGIN)).isTrue();
        assertThat(page.isChosen(LOGIN)).isFalse();
        assertThat(page.part(LOGIN).text()).contains("変更要否", "変更する", "変更しない");
    }

    @Test
    @Requirement("B03")
    void thePresentLoginPasswordIsAskedForAndMustBeEntered() {
        TestUser user = ground.user("login-present");
        ChangeVisit page = own.visit(user).change(LOGIN, "", OwnChange.newLogin(user));
        assertThat(page.label("current-login-password")).isEqualTo("現在のログインパスワード");

        page.executedInVain();

        assertThat(page.error("current-login-password")).isEqualTo("入力してください。");
        assertThat(own.logsIn(user, user.loginPassword())).isTrue();
    }

    @Test
    @Requirement("B04")
    void theNewLoginPasswordIsAskedForAndReplacesTheOldOne() {
        TestUser user = ground.user("login-new");
        ChangeVisit page = own.visit(user).choose(LOGIN);
        assertThat(page.label("new-login-password")).isEqualTo("新しいログインパスワード");
        assertThat(page.label("new-login-password-again")).isEqualTo("新しいログインパスワード（再入力）");

        page.enter(LOGIN, user.loginPassword(), OwnChange.newLogin(user)).executed();

        assertThat(own.logsIn(user, OwnChange.newLogin(user))).isTrue();
        assertThat(own.logsIn(user, user.loginPassword())).isFalse();
    }

    @Test
    @Requirement("B05")
    void theConfirmationPasswordHasASelectorOfItsOwn() {
        ChangeVisit page = own.visit(ground.user("confirm-selector"));

        page.choose(CONFIRMATION).executedInVain();
        assertThat(page.isChosen(CONFIRMATION)).isTrue();
        assertThat(page.isChosen(LOGIN)).isFalse();
        page.choose(LOGIN).keep(CONFIRMATION).executedInVain();

        assertThat(page.isChosen(LOGIN)).isTrue();
        assertThat(page.isChosen(CONFIRMATION)).isFalse();
        assertThat(page.part(CONFIRMATION).text()).contains("変更要否", "変更する", "変更しない");
    }

    @Test
    @Requirement({"B06", "2.B"})
    void thePresentConfirmationPasswordIsAskedForAndMustBeRight() {
        TestUser user = ground.user("confirm-present");
        ChangeVisit page = own.visit(user).change(CONFIRMATION, user.loginPassword(), OwnChange.newConfirmation(user));
        assertThat(page.label("current-confirmation-password")).isEqualTo("現在の確認用パスワード");

        page.executedInVain();

        assertThat(page.error("current-confirmation-password")).startsWith("現在のパスワードが正しくありません。");
        assertThat(own.confirms(user, user.loginPassword(), user.confirmationPassword()))
                .isTrue();
    }

    @Test
    @Requirement("B07")
    void theNewConfirmationPasswordIsAskedForAndReplacesTheOldOne() {
        TestUser user = ground.user("confirm-new");
        ChangeVisit page = own.visit(user).choose(CONFIRMATION);
        assertThat(page.label("new-confirmation-password")).isEqualTo("新しい確認用パスワード");
        assertThat(page.label("new-confirmation-password-again")).isEqualTo("新しい確認用パスワード（再入力）");

        page.enter(CONFIRMATION, user.confirmationPassword(), OwnChange.newConfirmation(user))
                .executed();

        assertThat(own.confirms(user, user.loginPassword(), OwnChange.newConfirmation(user)))
                .isTrue();
        assertThat(own.confirms(user, user.loginPassword(), user.confirmationPassword()))
                .isFalse();
    }

    @Test
    @Requirement("B08")
    void executeCarriesOutBothOrNeither() {
        TestUser user = ground.user("both-or-neither");
        ChangeVisit page = own.visit(user)
                .change(LOGIN, user.loginPassword(), OwnChange.newLogin(user))
                .change(CONFIRMATION, user.confirmationPassword(), "short");
        assertThat(page.button("execute")).isEqualTo("実行");

        page.executedInVain();
        assertThat(own.confirms(user, user.loginPassword(), user.confirmationPassword()))
                .isTrue();
        page.enter(LOGIN, user.loginPassword(), OwnChange.newLogin(user))
                .enter(CONFIRMATION, user.confirmationPassword(), OwnChange.newConfirmation(user))
                .executed();

        assertThat(own.confirms(user, OwnChange.newLogin(user), OwnChange.newConfirmation(user)))
                .isTrue();
    }

    @Test
    @Requirement("B09")
    void fieldsApplyOnlyToAPasswordWhoseSelectorSaysChange() {
        TestUser user = ground.user("fields-apply");
        ChangePage page = own.page(ground.window(), user);
        assertThat(page.present(LOGIN).isVisible()).isFalse();
        assertThat(page.present(CONFIRMATION).isVisible()).isFalse();

        page.change(LOGIN, "not-even-read", OwnChange.newLogin(user)).keep(LOGIN);
        assertThat(page.present(LOGIN).isVisible()).isFalse();
        page.change(CONFIRMATION, user.confirmationPassword(), OwnChange.newConfirmation(user))
                .executed();

        assertThat(own.confirms(user, user.loginPassword(), OwnChange.newConfirmation(user)))
                .isTrue();
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isZero();
    }

    @Test
    @Requirement({"B10", "B16"})
    void whoHasForgottenThePresentPasswordIsSentToAMasterOrAdministrator() {
        TestUser user = ground.user("forgotten");
        ChangeVisit page = own.visit(user);
        assertThat(page.notes())
                .contains("現在ご利用いただいているパスワードを失念された場合は、パスワードの変更は行えません。マスターユーザ、または管理者ユーザにパスワードの変更をご依頼ください。");

        page.change(LOGIN, "I-do-not-remember", OwnChange.newLogin(user)).executedInVain();

        assertThat(page.error("current-login-password")).startsWith("現在のパスワードが正しくありません。");
        assertThat(own.logsIn(user, OwnChange.newLogin(user))).isFalse();
        assertThat(own.logsIn(user, user.loginPassword())).isTrue();
    }

    @Test
    void thePageIsThereInEnglishToo() {
        Window english = ground.window(Look.ENGLISH);
        TestUser user = ground.user("english");
        ChangePage page = own.page(english, user, "en").choose(LOGIN);
        ground.screenshot(english, "own-change-en");

        assertThat(page.title()).isEqualTo("Change passwords");
        assertThat(page.part(LOGIN).innerText())
                .contains("Current login password", "New login password")
                .doesNotContainPattern("[ぁ-ん一-龠]");
        assertThat(page.notes())
                .contains(
                        "If you have forgotten your current password, you cannot change it. Please ask a master user or an administrator user to change it.");

        page.enter(LOGIN, user.loginPassword(), OwnChange.newLogin(user)).executed();

        ground.screenshot(english, "own-change-result-en");
    }
}
