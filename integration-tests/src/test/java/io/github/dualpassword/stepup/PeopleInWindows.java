package io.github.dualpassword.stepup;

import com.microsoft.playwright.Page;

import io.github.dualpassword.password.CodeMail;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.realm.TestUser;

/** Walks through the pages of a confirmation in a browser window. */
final class PeopleInWindows {

    private final TestGround ground;

    PeopleInWindows(TestGround ground) {
        this.ground = ground;
    }

    TestUser confirmingUser(String loginId) {
        return TestUser.added(ground.realm(), loginId).withLoginPassword().withConfirmationPassword();
    }

    AuthorizationRequest request() {
        return new Journeys(ground.realm()).confirmationRequest();
    }

    static void confirm(Window window, String entered) {
        window.page().locator("[name=" + Journeys.CONFIRMATION_FIELD + "]").fill(entered);
        window.page().locator("[name=confirm]").click();
    }

    /** Sets the first confirmation password by the mailed code, and confirms with it. @return whether that worked */
    boolean setFirstAndConfirm(Window window, TestUser user) {
        Page page = window.page();
        window.open(request().url());
        window.logIn(user.loginId(), user.loginPassword());
        page.locator("[name=send]").click();
        page.locator("[name=code]").fill(CodeMail.newestCode(ground.mail(), user.loginId() + "@sample.example", 1));
        page.locator("[name=login-password]").fill(user.loginPassword());
        page.locator("[name=new-confirmation-password]").fill(user.confirmationPassword());
        page.locator("[name=new-confirmation-password-again]").fill(user.confirmationPassword());
        page.locator("[name=set]").click();
        confirm(window, user.confirmationPassword());
        return window.awaitApplication().code().isPresent();
    }
}
