package io.github.dualpassword.passkey;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.realm.RealmFile;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A browser with an authenticator registers a passkey, and signs by it, in whatever theme. */
class PasskeyInBrowserTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onServer().withRealm(PasskeyRealm.file(RealmFile.profile("hardware-token")));

    @BeforeEach
    void start() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @AfterEach
    void putThemeBack() {
        theme("dual-password");
    }

    private static void theme(String name) {
        ground.realm().update(realm -> realm.put("loginTheme", name));
    }

    /** An authenticator of the browser's own, of which nothing is left when the window closes. */
    private static CDPSession authenticator(Window window) {
        CDPSession browser = window.page().context().newCDPSession(window.page());
        browser.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("hasResidentKey", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        browser.send("WebAuthn.addVirtualAuthenticator", arguments);
        return browser;
    }

    private static void register(Window window, PasskeySteps steps, String label) {
        window.open(ground.client().authorization().action(PasskeySteps.ACTION).url());
        Page page = window.page();
        if (page.locator("input[name=username]").count() > 0) {
            window.logIn(steps.user().loginId(), steps.user().loginPassword());
        }
        page.locator("#passkey-label").fill(label);
        page.locator("#confirmation-password").fill(steps.user().confirmationPassword());
        page.locator("#one-time-password").fill(steps.sharers().code());
        page.locator("#prove").click();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dual-password", "keycloak.v2", "keycloak", "base"})
    void aPasskeyIsRegisteredAndSignsInEachTheme(String theme) {
        theme(theme);
        int number = 301
                + List.of("dual-password", "keycloak.v2", "keycloak", "base").indexOf(theme);
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "browser-" + theme.replace('.', '-'), number);
        Window window = ground.window(Look.JAPANESE);
        authenticator(window);

        register(window, steps, "会社のPC");
        assertThat(window.page().locator("#create")).isVisible();
        ground.screenshot(window, "passkey-create-" + theme);
        window.page().locator("#create").click();
        assertThat(window.awaitApplication().parameters()).containsEntry("kc_action_status", "success");
        AuthorizationRequest request = PasskeySteps.transfer(ground.client(), "B-" + number, "1250000");
        window.open(ground.client().pushed(request));
        assertThat(window.page().locator("#transaction-amount")).hasText("1,250,000円");
        ground.screenshot(window, "passkey-sign-" + theme);
        window.page().locator("#confirm").click();

        assertThat(ground.client()
                        .exchange(request, window.awaitApplication())
                        .idToken()
                        .get("acr")
                        .asText())
                .isEqualTo("phr");
    }

    @Test
    void onAPhoneInEnglishNothingIsCutOff() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "narrow", 311);
        SoftKey unused = steps.registered();
        Window window = ground.window(Look.ENGLISH_PHONE);
        window.open(ground.client()
                .pushed(PasskeySteps.transfer(ground.client(), "B-narrow", "1250000")
                        .locale("en")));
        window.logIn(steps.user().loginId(), steps.user().loginPassword());

        assertThat(window.page().locator("#confirm")).isVisible();
        ground.screenshot(window, "passkey-sign-phone-en");
        assertThat(unused.id()).isNotEmpty();
        assertThat((Boolean) window.page()
                        .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isTrue();
    }

    @Test
    void aDialogThatIsClosedSendsNothingAndCanBeOpenedAgain() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "closes", 312);
        steps.registered();
        Window window = ground.window(Look.JAPANESE);
        authenticator(window);
        window.open(PasskeySteps.request(ground.client()).url());
        window.logIn(steps.user().loginId(), steps.user().loginPassword());

        // The authenticator has no such key: browsers say the same as of a dialog that was closed.
        window.page().locator("#confirm").click();

        assertThat(window.page().locator("#dual-password-passkey-status"))
                .hasText(Messages.JAPANESE.text("dualPasswordPasskeyNoAnswer"));
        ground.screenshot(window, "passkey-no-answer");
        assertThat(steps.user().events("LOGIN_ERROR")).isEmpty();
        assertThat(window.page().locator("#confirm")).isEnabled();
    }

    @Test
    void anAuthenticatorThatHasAKeyOfTheUserMakesNoSecondOne() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "second", 313);
        Window window = ground.window(Look.JAPANESE);
        authenticator(window);
        register(window, steps, "一つ目");
        window.page().locator("#create").click();
        window.awaitApplication();
        ground.realm().standClockAt(TestGround.MORNING.plusSeconds(60));

        register(window, steps, "二つ目");
        window.page().locator("#create").click();

        assertThat(window.page().locator("#dual-password-passkey-status"))
                .hasText(Messages.JAPANESE.text("dualPasswordPasskeyKnown"));
        assertThat(steps.passkeys()).hasSize(1);
    }

    @Test
    void withoutScriptsThePageSaysWhyItCannotWork() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "no-scripts", 314);
        steps.registered();

        String page = steps.signedIn()
                .open(PasskeySteps.request(ground.client()).url())
                .document()
                .select("noscript #dual-password-passkey-without-scripts")
                .text();

        assertThat(page).isEqualTo(Messages.JAPANESE.text("dualPasswordPasskeyNeedsScripts"));
    }
}
