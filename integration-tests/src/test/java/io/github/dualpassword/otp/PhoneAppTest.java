package io.github.dualpassword.otp;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;

import static org.assertj.core.api.Assertions.assertThat;

/** The page is an app that a phone installs, and runs nothing but its own files. */
class PhoneAppTest {

    @RegisterExtension
    static final TestGround ground = PhoneRealm.ground();

    /** What happens when a page gets what its policy forbids: the directive that has forbidden it. */
    private static final String FORBIDDEN = """
            ([kind, source]) => new Promise(resolve => {
              document.addEventListener("securitypolicyviolation", event => resolve(event.effectiveDirective), { once: true });
              const element = document.createElement(kind);
              try {
                if (source.startsWith("http")) {
                  element.src = source;
                } else {
                  element.textContent = source;
                }
                document.body.append(element);
              } catch (refused) {
                resolve(refused.name);
              }
            })""";

    @BeforeEach
    void start() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    /**
     * What browsers ask of an app. Chromium's headless shell does not judge it, and finds nothing wrong with any page; Chromium
     * itself does, and would add only that these windows have no memory.
     */
    @Test
    void aBrowserFindsAllThatAnAppNeeds() {
        Window window = ground.window(Look.JAPANESE_PHONE);
        String folder = PhoneToken.page(ground.realm()).toString();
        PhoneScreen.of(window).open(ground.realm()).awaitView("enter");

        CDPSession browser = window.page().context().newCDPSession(window.page());
        JsonObject manifest = browser.send("Page.getAppManifest");
        Object found = window.page().evaluate("""
                        async () => {
                          const manifest = await (await fetch(document.querySelector("link[rel=manifest]").href)).json();
                          const sizes = await Promise.all(manifest.icons.map(async icon => {
                            const picture = new Image();
                            picture.src = icon.src;
                            await picture.decode();
                            return `${picture.naturalWidth}x${picture.naturalHeight}` === icon.sizes ? icon.sizes : "wrong";
                          }));
                          const worker = await navigator.serviceWorker.ready;
                          return { sizes: sizes.join(" "), scope: worker.scope, start: new URL(manifest.start_url, location).href,
                            display: manifest.display, name: manifest.name !== "", secure: isSecureContext };
                        }""");

        assertThat(manifest.get("url").getAsString()).isEqualTo(folder + "manifest.webmanifest");
        assertThat(manifest.getAsJsonArray("errors")).isEmpty();
        assertThat(reasonsAgainst(browser))
                .filteredOn(reason -> !reason.equals("in-incognito"))
                .isEmpty();
        assertThat(found)
                .isEqualTo(Map.of(
                        "sizes",
                        "192x192 512x512 512x512",
                        "scope",
                        folder,
                        "start",
                        folder,
                        "display",
                        "standalone",
                        "name",
                        true,
                        "secure",
                        true));
    }

    private static List<String> reasonsAgainst(CDPSession browser) {
        return browser.send("Page.getInstallabilityErrors").getAsJsonArray("installabilityErrors").asList().stream()
                .map(reason -> reason.getAsJsonObject().get("errorId").getAsString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "style, 'body { display: none }', style-src-elem",
        "img, https://evil.example/pixel.png, img-src",
        "iframe, https://evil.example/, frame-src"
    })
    void whatIsForeignOrInThePageItselfIsBlocked(String kind, String source, String directive) {
        Page page = opened();

        assertThat(page.evaluate(FORBIDDEN, List.of(kind, source))).isEqualTo(directive);
    }

    @Test
    void noTextBecomesAScriptAndNothingIsSentElsewhere() {
        Page page = opened();

        Object outcome = page.evaluate("""
                        async () => {
                          const script = document.createElement("script");
                          const tried = {};
                          try { script.textContent = "document.title = 'taken over'"; document.body.append(script) }
                          catch (refused) { tried.inline = refused.name }
                          try { script.src = "https://evil.example/script.js" } catch (refused) { tried.foreign = refused.name }
                          try { document.body.innerHTML = "<p onclick=''>" } catch (refused) { tried.markup = refused.name }
                          tried.sent = await fetch("https://evil.example/").then(() => "sent", refused => refused.name);
                          tried.title = document.title.includes("taken over");
                          return tried;
                        }""");

        assertThat(outcome)
                .isEqualTo(Map.of(
                        "inline", "TypeError",
                        "foreign", "TypeError",
                        "markup", "TypeError",
                        "sent", "TypeError",
                        "title", false));
    }

    @Test
    void noOtherPageShowsItInAFrame() {
        Window window = ground.window(Look.JAPANESE);
        window.open(ground.client().authorization().url());
        window.page().evaluate("""
                        address => new Promise(resolve => {
                          const frame = document.createElement("iframe");
                          frame.onload = resolve;
                          frame.src = address;
                          document.body.append(frame);
                        })""", PhoneToken.page(ground.realm()).toString());

        assertThat(window.page().frames()).hasSize(2);
        assertThat(window.page().frames().get(1).url()).startsWith("chrome-error:");
    }

    @Test
    void theSecretAndThePasswordStandNeitherInTheConsoleNorInAnAddressNorInThePage() {
        PhoneToken token = PhoneToken.issued(ground.realm(), 301);
        Window window = ground.window(Look.JAPANESE_PHONE);
        StringBuilder told = new StringBuilder();
        window.page().onConsoleMessage(message -> told.append(message.text()));
        window.page().onRequest(request -> told.append(request.url()));
        PhoneScreen phone = PhoneScreen.of(window).open(token);

        byte[] secret = phone.setUp(token);
        told.append(window.page().content());

        assertThat(told)
                .contains("/activate")
                .doesNotContain(
                        token.activationPassword(),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(secret),
                        HexFormat.of().formatHex(secret));
    }

    private static Page opened() {
        Window window = ground.window(Look.JAPANESE_PHONE);
        PhoneScreen.of(window).open(ground.realm()).awaitView("enter");
        return window.page();
    }
}
