package io.github.dualpassword.passkey;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.SamplePortal;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample portal with the profile of passkeys: from a login without one to a transfer that one has signed. */
class PasskeyInThePortalTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onServer().withProfile("phishing-resistant", PasskeyInThePortalTest::ready);

    private static final Duration COOL_DOWN = Duration.ofMinutes(60);

    private static SamplePortal portal;

    /** As whoever runs the realm has to make it: with a name that passkeys belong to. */
    private static RealmFile ready(RealmFile profile) {
        return profile.withoutUsers().quickHashes().rpId("localhost");
    }

    @BeforeAll
    static void startPortal() {
        portal = SamplePortal.of(ground.realm(), Map.of("PORTAL_TRANSFER_LEVEL", "phr", "PORTAL_PAYEES_LEVEL", "phr"));
    }

    @AfterAll
    static void stopPortal() {
        portal.close();
    }

    @BeforeEach
    void start() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    static Stream<Arguments> looks() {
        return Stream.of(Arguments.of(Look.JAPANESE, "ja", 401), Arguments.of(Look.ENGLISH_PHONE, "en-360", 402));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aTransferIsRefusedUntilAPasskeyIsThereAndOldEnoughAndThenSigned(Look look, String name, int number) {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "portal-" + name, number);
        Window window = ground.window(look);
        VirtualAuthenticator.in(window);
        Page page = window.page();

        page.navigate(portal.at("/oauth2/authorization/keycloak").toString());
        window.logIn(steps.user().loginId(), steps.user().loginPassword());
        page.waitForURL(portal.at("/top").toString());
        picture(window, "top", name);
        approveTransfer(page);
        picture(window, "not-registered", name);
        refusedAs(page, "PASSKEY_NOT_REGISTERED");
        picture(window, "refused", name);

        page.locator("form[action='/administration/register-passkey'] button").click();
        page.locator("#passkey-label").fill("PC");
        page.locator("#confirmation-password").fill(steps.user().confirmationPassword());
        page.locator("#one-time-password").fill(steps.sharers().code());
        picture(window, "prove", name);
        page.locator("#prove").click();
        page.locator("#create").waitFor();
        picture(window, "create", name);
        page.locator("#create").click();
        page.waitForURL(portal.at("/top").toString());
        page.locator("[data-outcome=SUCCESS]").waitFor();
        picture(window, "registered", name);

        page.navigate(portal.at("/transfer/confirm").toString());
        page.locator("form[action='/transfer/approve'] button").click();
        picture(window, "not-yet", name);
        refusedAs(page, "PASSKEY_NOT_YET");
        picture(window, "too-early", name);

        ground.realm().standClockAt(TestGround.MORNING.plus(COOL_DOWN));
        page.navigate(portal.at("/transfer/confirm").toString());
        picture(window, "check", name);
        page.locator("form[action='/transfer/approve'] button").click();
        page.locator("#confirm").waitFor();
        picture(window, "sign", name);
        page.locator("#confirm").click();

        page.waitForURL(
                address -> address.startsWith(portal.at("/transfer/done").toString()));
        picture(window, "done", name);
        assertThat(page.locator("#proof").innerText()).isEqualTo("acr: phr / amr: pop, user, mfa");
        assertThat(page.locator("main").innerText()).contains("1,250,000");
        assertThat(steps.user().events("LOGIN"))
                .filteredOn(event -> event.at("/details").has("passkey_evidence"))
                .hasSize(1);
    }

    /** What an application reads of a signature, and what of the next login; and that a code is worth nothing for a transaction. */
    @Test
    void theTokenOfASignatureSaysSoAndThatOfTheNextLoginDoesNot() {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "profile-token", 405);
        SoftKey key = steps.registered();
        ground.realm().standClockAt(TestGround.MORNING.plus(COOL_DOWN));
        Visitor visitor = steps.signedIn();
        AuthorizationRequest signed = PasskeySteps.transfer(ground.client(), "P-405", "1250000");
        AuthorizationRequest next = ground.client().authorization();
        AuthorizationRequest otp = ground.client().authorization().acrValues("otp");

        JsonNode token = ground.client()
                .exchange(
                        signed,
                        steps.sign(visitor.open(ground.client().pushed(signed)), key)
                                .response())
                .idToken();
        JsonNode later = ground.client()
                .exchange(next, visitor.open(next.url()).response())
                .idToken();

        assertThat(token.get("acr").asText()).isEqualTo("phr");
        assertThat(texts(token.get("amr"))).containsExactly("pop", "user", "mfa");
        assertThat(later.get("acr").asText()).isEqualTo("login");
        assertThat(later.has("amr")).isFalse();
        assertThat(visitor.open(otp.url()).has(PasskeySteps.PAGE)).isTrue();
    }

    /** Nobody comes to an end: without a token one is registered at the login, and the portal says who registers the password. */
    @Test
    void whoLacksAFactorIsToldHowToGetIt() {
        TestUser user = TestUser.addedWithLoginPassword(ground.realm(), "portal-lacks");
        PasskeySteps others = PasskeySteps.of(ground.realm(), "portal-lacks-token", 406);
        others.sharers().contract().join(user);
        Visitor visitor = ground.client().visitor();

        io.github.dualpassword.testground.oidc.Page asked =
                portal.open(visitor, "/oauth2/authorization/keycloak").logIn(user.loginId(), user.loginPassword());
        assertThat(asked.has("#dual-password-register-token")).isTrue();
        io.github.dualpassword.testground.oidc.Page top = asked.submit(Map.of(
                "token-serial",
                others.sharers().serial(),
                "one-time-password",
                others.sharers().code()));
        io.github.dualpassword.testground.oidc.Page told =
                portal.send(top, "/administration/register-passkey", Map.of()).press("back");

        assertThat(told.has("[data-outcome=ERROR]")).isTrue();
        assertThat(told.text()).contains("確認用パスワードが未登録の場合は、マスターユーザへ登録を依頼してください。");
    }

    private static void approveTransfer(Page page) {
        page.navigate(portal.at("/transfer").toString());
        page.locator("#payee").selectOption(new SelectOption().setIndex(1));
        page.locator("#amount").fill("1250000");
        page.locator("#purpose").fill("11月分");
        page.locator("main form button.primary").click();
        page.locator("form[action='/transfer/approve'] button").click();
    }

    private static void refusedAs(Page page, String reason) {
        page.locator("button[name=back]").click();
        page.locator("[data-reason=" + reason + "]").waitFor();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static void picture(Window window, String what, String look) {
        ground.screenshot(window, "passkey-portal-" + what + "-" + look);
        assertThat((Boolean) window.page()
                        .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("nothing is cut off: " + what)
                .isTrue();
    }
}
