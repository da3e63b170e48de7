package io.github.dualpassword.stepup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Page;

import io.github.dualpassword.password.CodeMail;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.browser.Keyboard;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Confirming for people who have no mouse, run no scripts, or go back and forth. */
class WithoutMouseOrScriptsTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.attribute("dual-password.confirmation-enrolment", "mail-code"));

    @Test
    void withScriptsSwitchedOffATransactionIsConfirmed() {
        TestUser user = ground.user("no-scripts");
        Window window = ground.window(Look.JAPANESE.withoutScripts());

        window.open(request().url());
        window.logIn(user.loginId(), user.loginPassword());
        confirm(window, user.confirmationPassword());

        assertThat(window.awaitApplication().code()).isPresent();
    }

    @Test
    void withScriptsSwitchedOffTheFirstConfirmationPasswordIsSet() {
        TestUser user = ground.userWithLoginPassword("first-no-scripts").withMail("first-no-scripts@sample.example");
        Window window = ground.window(Look.JAPANESE.withoutScripts());
        Page page = window.page();

        window.open(request().url());
        window.logIn(user.loginId(), user.loginPassword());
        page.locator("[name=send]").click();
        page.locator("[name=code]").fill(CodeMail.newestCode(ground.mail(), "first-no-scripts@sample.example", 1));
        page.locator("[name=login-password]").fill(user.loginPassword());
        page.locator("[name=new-confirmation-password]").fill(user.confirmationPassword());
        page.locator("[name=new-confirmation-password-again]").fill(user.confirmationPassword());
        page.locator("[name=set]").click();
        confirm(window, user.confirmationPassword());

        assertThat(window.awaitApplication().code()).isPresent();
    }

    @Test
    void withTheKeyboardAloneATransactionIsConfirmed() {
        TestUser user = ground.user("keyboard");
        Window window = ground.window();

        window.open(request().url());
        Keyboard.of(window)
                .type(user.loginId())
                .tabTo("password")
                .type(user.loginPassword())
                .press("Enter")
                .await(Journeys.CONFIRMATION_FIELD)
                .type(user.confirmationPassword())
                .press("Enter");

        assertThat(window.awaitApplication().code()).isPresent();
    }

    @Test
    void withTheKeyboardAloneTheFirstConfirmationPasswordIsSet() {
        TestUser user = ground.userWithLoginPassword("first-keyboard").withMail("first-keyboard@sample.example");
        Window window = ground.window();

        window.open(request().url());
        window.logIn(user.loginId(), user.loginPassword());
        Keyboard keyboard =
                Keyboard.of(window).await("send").tabTo("send").press("Enter").await("code");
        keyboard.type(CodeMail.newestCode(ground.mail(), "first-keyboard@sample.example", 1))
                .tabTo("login-password")
                .type(user.loginPassword())
                .tabTo("new-confirmation-password")
                .type(user.confirmationPassword())
                .tabTo("new-confirmation-password-again")
                .type(user.confirmationPassword())
                .press("Enter")
                .await(Journeys.CONFIRMATION_FIELD);

        assertThat(user.confirmationState().get("status").asText()).isEqualTo("valid");
    }

    @Test
    void withTheKeyboardAloneTheUserGoesBack() {
        TestUser user = ground.user("keyboard-back");
        Window window = ground.window();

        window.open(request().url());
        window.logIn(user.loginId(), user.loginPassword());
        Keyboard.of(window).await("cancel").tabTo("cancel").press("Enter");

        assertThat(window.awaitApplication().errorDescription()).contains("confirmation_cancelled");
    }

    @Test
    void afterTheBrowsersBackButtonATransactionCanStillBeConfirmed() {
        TestUser user = ground.user("back-button");
        Window window = ground.window();
        window.open(request().url());
        window.logIn(user.loginId(), user.loginPassword());
        confirm(window, Journeys.WRONG);
        window.page().locator("#input-error-" + Journeys.CONFIRMATION_FIELD).waitFor();

        window.page().goBack();
        if (window.page().locator("#loginContinueLink").isVisible()) {
            window.page().locator("#loginContinueLink").click();
        }
        confirm(window, user.confirmationPassword());

        assertThat(window.awaitApplication().code()).isPresent();
    }

    private static AuthorizationRequest request() {
        return new Journeys(ground.realm()).confirmationRequest();
    }

    private static void confirm(Window window, String entered) {
        window.page().locator("[name=" + Journeys.CONFIRMATION_FIELD + "]").fill(entered);
        window.page().locator("[name=confirm]").click();
    }
}
