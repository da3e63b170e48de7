package io.github.dualpassword.stepup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.CodeMail;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.browser.Keyboard;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Confirming for people who have no mouse, run no scripts, or go back and forth. */
class WithoutMouseOrScriptsTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.attribute("dual-password.confirmation-enrolment", "mail-code"));

    private final PeopleInWindows people = new PeopleInWindows(ground);

    @Test
    void withScriptsSwitchedOffATransactionIsConfirmed() {
        TestUser user = people.confirmingUser("no-scripts");
        Window window = ground.window(Look.JAPANESE.withoutScripts());

        window.open(people.request().url());
        window.logIn(user.loginId(), user.loginPassword());
        PeopleInWindows.confirm(window, user.confirmationPassword());

        assertThat(window.awaitApplication().code()).isPresent();
    }

    @Test
    void withScriptsSwitchedOffTheFirstConfirmationPasswordIsSet() {
        TestUser user = TestUser.added(ground.realm(), "first-no-scripts")
                .withLoginPassword()
                .withMail("first-no-scripts@sample.example");

        assertThat(people.setFirstAndConfirm(ground.window(Look.JAPANESE.withoutScripts()), user))
                .isTrue();
    }

    @Test
    void withTheKeyboardAloneATransactionIsConfirmed() {
        TestUser user = people.confirmingUser("keyboard");
        Window window = ground.window();

        window.open(people.request().url());
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
        TestUser user = TestUser.added(ground.realm(), "first-keyboard")
                .withLoginPassword()
                .withMail("first-keyboard@sample.example");
        Window window = ground.window();

        window.open(people.request().url());
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
        TestUser user = people.confirmingUser("keyboard-back");
        Window window = ground.window();

        window.open(people.request().url());
        window.logIn(user.loginId(), user.loginPassword());
        Keyboard.of(window).await("cancel").tabTo("cancel").press("Enter");

        assertThat(window.awaitApplication().errorDescription()).contains("confirmation_cancelled");
    }

    @Test
    void afterTheBrowsersBackButtonATransactionCanStillBeConfirmed() {
        TestUser user = people.confirmingUser("back-button");
        Window window = ground.window();
        window.open(people.request().url());
        window.logIn(user.loginId(), user.loginPassword());
        PeopleInWindows.confirm(window, Journeys.WRONG);
        window.page().locator("#input-error-" + Journeys.CONFIRMATION_FIELD).waitFor();

        window.page().goBack();
        if (window.page().locator("#loginContinueLink").isVisible()) {
            window.page().locator("#loginContinueLink").click();
        }
        PeopleInWindows.confirm(window, user.confirmationPassword());

        assertThat(window.awaitApplication().code()).isPresent();
    }
}
