package io.github.dualpassword.passkey;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonElement;
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

    /** Keycloak's "Frontend URL". */
    private static final String ADDRESS = "frontendUrl";

    @BeforeEach
    void start() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @AfterEach
    void putBack() {
        ground.realm()
                .update(realm ->
                        realm.put("loginTheme", "dual-password").put("webAuthnPolicyRpId", PasskeyRealm.RP_ID));
        ground.realm().attribute(ADDRESS, "");
        stockRegistration(false);
    }

    private static void stockRegistration(boolean enabled) {
        String path = ground.realm().path("/authentication/required-actions/webauthn-register");
        ground.realm().admin().put(path, ((ObjectNode) ground.realm().admin().get(path)).put("enabled", enabled));
    }

    private static void theme(String name) {
        ground.realm().update(realm -> realm.put("loginTheme", name));
    }

    /** An authenticator of the browser's own, of which nothing is left when the window closes. */
    private record Authenticator(CDPSession browser, JsonObject id) {

        /** The keys that it holds. */
        List<JsonElement> keys() {
            return browser.send("WebAuthn.getCredentials", id)
                    .getAsJsonArray("credentials")
                    .asList();
        }
    }

    private static Authenticator authenticator(Window window) {
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
        return new Authenticator(browser, browser.send("WebAuthn.addVirtualAuthenticator", arguments));
    }

    private static void register(Window window, PasskeySteps steps, String label) {
        register(window, steps, label, ground.realm().url().getHost());
    }

    private static void register(Window window, PasskeySteps steps, String label, String host) {
        window.open(on(
                host,
                ground.client().authorization().action(PasskeySteps.ACTION).url()));
        Page page = window.page();
        if (page.locator("input[name=username]").count() > 0) {
            window.logIn(steps.user().loginId(), steps.user().loginPassword());
        }
        page.locator("#passkey-label").fill(label);
        page.locator("#confirmation-password").fill(steps.user().confirmationPassword());
        if (page.locator("#one-time-password").count() > 0) {
            page.locator("#one-time-password").fill(steps.sharers().code());
        }
        page.locator("#prove").click();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dual-password", "keycloak.v2", "keycloak", "base", "foreign"})
    void aPasskeyIsRegisteredAndSignsInEachTheme(String theme) {
        theme(theme);
        int number = 301
                + List.of("dual-password", "keycloak.v2", "keycloak", "base", "foreign")
                        .indexOf(theme);
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
        assertThat(fits(window)).isTrue();

        window.open(ground.client()
                .authorization()
                .action(PasskeySteps.ACTION)
                .locale("en")
                .url());
        window.logIn(steps.user().loginId(), steps.user().loginPassword());
        assertThat(window.page().locator("#prove")).hasText(Messages.ENGLISH.text("dualPasswordPasskeyUse"));
        ground.screenshot(window, "passkey-further-phone-en");
        assertThat(fits(window)).isTrue();
    }

    private static boolean fits(Window window) {
        return (Boolean)
                window.page().evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth");
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

        // The passkey that is there signs for the further one.
        register(window, steps, "二つ目");
        assertThat(window.page().locator("#create")).isVisible();
        window.page().locator("#create").click();

        assertThat(window.page().locator("#dual-password-passkey-status"))
                .hasText(Messages.JAPANESE.text("dualPasswordPasskeyKnown"));
        assertThat(steps.passkeys()).hasSize(1);
    }

    /** Of a form that lacks something, the server says what. */
    @Test
    void nobodyIsAskedToSignForAFormThatLacksSomething() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "lacks", 317);
        steps.registered();
        Window window = ground.window(Look.JAPANESE);
        authenticator(window);
        window.open(ground.client()
                .authorization()
                .action(PasskeySteps.ACTION)
                .locale("ja")
                .url());
        window.logIn(steps.user().loginId(), steps.user().loginPassword());
        window.page().locator("#passkey-label").fill("二つ目");
        ground.screenshot(window, "passkey-further");

        window.page().locator("#prove").click();

        assertThat(window.page().locator("#input-error-confirmation-password")).isVisible();
        assertThat(window.page().locator("#passkey-label")).hasValue("二つ目");
    }

    /** Browsers know every name under localhost as this machine. */
    @Test
    void onePasskeySignsOnTwoHostsUnderOneRpId() {
        ground.realm().update(realm -> realm.put("webAuthnPolicyRpId", "bank.localhost"));
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "two-hosts", 315);
        Window window = ground.window(Look.JAPANESE);
        authenticator(window);
        address("a.bank.localhost");
        register(window, steps, "会社のPC", "a.bank.localhost");
        window.page().locator("#create").click();
        assertThat(window.awaitApplication().parameters()).containsEntry("kc_action_status", "success");

        window.open(on("a.bank.localhost", PasskeySteps.request(ground.client()).url()));
        window.page().locator("#confirm").click();
        assertThat(window.awaitApplication().code()).isPresent();
        address("b.bank.localhost");
        window.open(on("b.bank.localhost", PasskeySteps.request(ground.client()).url()));
        window.logIn(steps.user().loginId(), steps.user().loginPassword());
        window.page().locator("#confirm").click();
        assertThat(window.awaitApplication().code()).isPresent();

        int port = ground.realm().url().getPort();
        assertThat(ground.server()
                        .database()
                        .orElseThrow()
                        .query("select ORIGIN from DP_PASSKEY_PROOF where STATE = 'given' and USER_ID = '"
                                + steps.user().id() + "'"))
                .containsExactlyInAnyOrder("http://a.bank.localhost:" + port, "http://b.bank.localhost:" + port);
    }

    private static void address(String host) {
        ground.realm()
                .attribute(
                        ADDRESS, "http://" + host + ":" + ground.realm().url().getPort());
    }

    private static URI on(String host, URI address) {
        return URI.create(
                address.toString().replaceFirst("//" + ground.realm().url().getHost(), "//" + host));
    }

    /** A second discoverable key with the same user handle would overwrite the first. */
    @Test
    void aKeyOfKeycloaksOwnLivesBesideItOnOneAuthenticator() {
        stockRegistration(true);
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "side-by-side", 316);
        Window window = ground.window(Look.JAPANESE);
        Authenticator authenticator = authenticator(window);
        // Some devices make every key discoverable, whatever they are asked for.
        window.page().addInitScript("""
                const create = CredentialsContainer.prototype.create;
                CredentialsContainer.prototype.create = function (options) {
                  const selection = { ...options.publicKey.authenticatorSelection, residentKey: "required" };
                  selection.requireResidentKey = true;
                  return create.call(this, { publicKey: { ...options.publicKey, authenticatorSelection: selection } });
                };""");
        register(window, steps, "会社のPC");
        window.page().locator("#create").click();
        window.awaitApplication();
        window.page().onceDialog(dialog -> dialog.accept("Keycloak"));
        window.open(ground.client().authorization().action("webauthn-register").url());
        window.page().locator("#registerWebAuthn").click();
        assertThat(window.awaitApplication().parameters()).containsEntry("kc_action_status", "success");

        assertThat(authenticator.keys())
                .hasSize(2)
                .allMatch(
                        key -> key.getAsJsonObject().get("isResidentCredential").getAsBoolean());
        window.open(PasskeySteps.request(ground.client()).url());
        window.page().locator("#confirm").click();
        assertThat(window.awaitApplication().code()).isPresent();
        assertThat(steps.evidence()).hasSize(1);
    }

    @Test
    void withoutScriptsThePageSaysWhyItCannotWork() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "no-scripts", 314);
        steps.registered();
        Window window = ground.window(Look.JAPANESE_PHONE.withoutScripts());
        window.open(ground.client().pushed(PasskeySteps.transfer(ground.client(), "B-no-scripts", "1250000")));
        window.logIn(steps.user().loginId(), steps.user().loginPassword());

        assertThat(window.page().locator("#dual-password-passkey-without-scripts"))
                .hasText(Messages.JAPANESE.text("dualPasswordPasskeyNeedsScripts"));
        ground.screenshot(window, "passkey-without-scripts");
    }
}
