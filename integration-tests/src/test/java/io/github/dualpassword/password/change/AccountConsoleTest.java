package io.github.dualpassword.password.change;

import java.net.URI;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.password.change.ChangePage.CONFIRMATION;
import static io.github.dualpassword.password.change.ChangePage.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

/** "Signing in" of Keycloak's account console, in a browser: it shows both passwords and leads to their change. */
class AccountConsoleTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private OwnChange own;
    private Window window;

    @BeforeEach
    void start() {
        own = new OwnChange(ground.realm());
        window = ground.window();
    }

    @Test
    void updateOfTheLoginPasswordLeadsToOurPageAndBack() {
        TestUser user = own.user("console-login");
        signIn(user);

        update("password").click();
        ChangePage.in(window)
                .change(LOGIN, user.loginPassword(), OwnChange.newLogin(user))
                .executed();
        window.page().locator("[name=continue]").click();

        list("password").waitFor();
        assertThat(own.logsIn(user, OwnChange.newLogin(user))).isTrue();
    }

    @Test
    void updateOfTheConfirmationPasswordLeadsToTheSamePageAndBack() {
        TestUser user = own.user("console-confirm");
        signIn(user);

        update("confirmation-password").click();
        ChangePage.in(window)
                .change(CONFIRMATION, user.confirmationPassword(), OwnChange.newConfirmation(user))
                .executed();
        window.page().locator("[name=continue]").click();

        list("confirmation-password").waitFor();
        assertThat(own.confirms(user, user.loginPassword(), OwnChange.newConfirmation(user)))
                .isTrue();
    }

    @Test
    void stateAndLastDayOfBothPasswordsStandAtTheConfirmationPassword() {
        TestUser user = own.user("console-states");
        Page form = own.page(user);
        String lastDay =
                form.document().select("#part-login .dual-password-facts dd").text();
        new Journeys(ground.realm()).wrongConfirmations(user, 5);

        signIn(user);
        list("confirmation-password").waitFor();
        ground.screenshot(window, "account-console-ja");

        assertThat(lastDay).matches("\\d{4}年\\d\\d月\\d\\d日");
        assertThat(list("confirmation-password").innerText())
                .contains("ログインパスワード", "利用可能", lastDay, "確認用パスワード", "利用停止中")
                .doesNotContain("confirmation-password");
    }

    @Test
    void theConsoleHasTheColoursAndTheNameOfTheFrame() {
        TestUser user = own.user("console-frame");
        signIn(user);
        Locator header = window.page().getByTestId("page-header");

        assertThat(header.evaluate("head => getComputedStyle(head).borderTopColor"))
                .isEqualTo("rgb(11, 74, 63)");
        assertThat(header.locator("a:has(> img)").evaluate("brand => getComputedStyle(brand, '::after').content"))
                .asString()
                .contains("サンプル銀行");
    }

    @Test
    void goingBackFromTheChangeShowsTheConsoleAgain() {
        TestUser user = own.user("console-cancel");
        signIn(user);

        update("confirmation-password").click();
        ChangePage.in(window);
        window.page().locator("[name=cancel-aia]").click();

        list("password").waitFor();
        assertThat(user.events("UPDATE_CREDENTIAL")).isEmpty();
    }

    private void signIn(TestUser user) {
        window.open(URI.create(ground.realm().accountConsole() + "account-security/signing-in"));
        window.logIn(user.loginId(), user.loginPassword());
        list("password").waitFor();
    }

    private Locator list(String type) {
        return window.page().getByTestId(type + "/credential-list");
    }

    private Locator update(String type) {
        return list(type).locator("[data-testrole=update]");
    }
}
