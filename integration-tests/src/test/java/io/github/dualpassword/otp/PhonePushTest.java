package io.github.dualpassword.otp;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** The phone's page turns notifications on and off, and its service worker shows them. */
class PhonePushTest {

    private static final TestPushService SERVICE = TestPushService.started();

    /** Runs the service worker in a page, where it can be seen whom it calls. */
    private static final String CLICKED = """
            async ([script, scope, open]) => {
              const called = [];
              const listeners = {};
              const page = url => ({ url, focus: async () => called.push(`focus ${url}`) });
              const self = {
                addEventListener: (name, listener) => { listeners[name] = listener },
                clients: { matchAll: async () => open.map(page), openWindow: async url => called.push(`open ${url}`) },
              };
              new Function("self", "registration", "caches", script)(self, { scope }, {});
              let work;
              listeners.notificationclick({
                notification: { close: () => called.push("close") },
                waitUntil: promise => { work = promise },
              });
              await work;
              return called;
            }""";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("software-token", file -> file.withoutUsers().quickHashes());

    private ApprovalSteps steps;

    @BeforeEach
    void start() {
        PushRealm.set(ground.realm(), SERVICE);
        ground.realm().standClockAt(TestGround.MORNING);
        steps = new ApprovalSteps(ground.realm(), ground.client());
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ja, 通知はオフです。, 通知はオンです。, 承認のご依頼があります。",
        "en, Notifications are off., Notifications are on., There is a request for your approval.",
    })
    void aPhoneIsToldInItsLanguageAndThePageShowsWhatWaits(String language, String off, String on, String told) {
        boolean isJapanese = language.equals("ja");
        TestUser user = steps.user("push-" + language);
        Window window = ground.window(isJapanese ? Look.JAPANESE_PHONE : Look.ENGLISH_PHONE);
        BrowserPush push = BrowserPush.at(window, SERVICE);
        PhoneScreen phone = PhoneScreen.withTokenOf(user, window).settings();
        assertThat(state(phone)).startsWith(off);
        demand(window, language + "-off");

        phone.page().locator("#push-on").click();
        phone.page().locator("#push-off").waitFor();
        assertThat(state(phone)).startsWith(on);
        demand(window, language + "-on");
        String receiver = push.receiver();
        String scope = PhoneToken.page(ground.realm()).toString();

        steps.waiting(user);
        TestPushService.Received message = SERVICE.await(BrowserPush.endpoint(receiver));
        String words = push.decrypted(receiver, message.body());
        assertThat(words).matches("\\{\"service\":\"[^\"]+\"}").doesNotContain(user.loginId());
        assertThat(push.shown(serviceWorker(), scope, words))
                .singleElement()
                .asString()
                .startsWith(language + " approval ")
                .contains(": " + told);

        phone.awaitView("approval");
    }

    @Test
    void whatTheBrowserHasEndedIsBegunAnewWhenThePageIsOpened() {
        TestUser user = steps.user("push-renewed");
        Window window = ground.window(Look.JAPANESE_PHONE);
        BrowserPush push = BrowserPush.at(window, SERVICE);
        PhoneScreen phone = PhoneScreen.withTokenOf(user, window).settings();
        phone.page().locator("#push-on").click();
        phone.page().locator("#push-off").waitFor();
        String former = push.receiver();
        ground.realm().standClockAt(TestGround.MORNING.plusSeconds(60));

        phone.open(ground.realm()).awaitView("codes").settings();
        phone.page().waitForFunction("globalThis.receiver");
        phone.page().locator("#push-off").waitFor();
        String present = push.receiver();

        assertThat(BrowserPush.endpoint(present)).isNotEqualTo(BrowserPush.endpoint(former));
        steps.waiting(user);
        SERVICE.await(BrowserPush.endpoint(present));
        assertThat(SERVICE.at(BrowserPush.endpoint(former))).isEmpty();
    }

    @Test
    void whoTurnsThemOffIsToldNothing() {
        TestUser user = steps.user("push-off");
        Window window = ground.window(Look.JAPANESE_PHONE);
        BrowserPush push = BrowserPush.at(window, SERVICE);
        PhoneScreen phone = PhoneScreen.withTokenOf(user, window).settings();
        phone.page().locator("#push-on").click();
        phone.page().locator("#push-off").waitFor();
        String receiver = push.receiver();
        ground.realm().standClockAt(TestGround.MORNING.plusSeconds(60));
        phone.open(ground.realm()).awaitView("codes").settings();

        phone.page().locator("#push-off").click();
        phone.page().locator("#push-on").waitFor();
        assertThat(state(phone)).startsWith("通知はオフです。");

        phone.open(ground.realm()).awaitView("codes").settings();
        phone.page().locator("#push-on").waitFor();
        assertThat(state(phone)).startsWith("通知はオフです。");
        assertThat(SERVICE.at(BrowserPush.endpoint(receiver))).isEmpty();
    }

    @Test
    void whoHasBlockedThemIsToldHowToAllowThem() {
        Window window = ground.window(Look.JAPANESE_PHONE);
        window.page().addInitScript("sessionStorage.setItem('notifications', 'denied')");
        BrowserPush.at(window, SERVICE);
        PhoneScreen phone =
                PhoneScreen.withTokenOf(steps.user("push-denied"), window).settings();

        assertThat(state(phone)).startsWith("このスマートフォンでは通知がブロックされています。");
        assertThat(phone.page().locator("#push-on").isVisible()).isFalse();
        demand(window, "denied");
    }

    @Test
    void onAnIphoneThePageOnTheHomeScreenIsNeeded() {
        Window window = ground.window(Look.JAPANESE_PHONE);
        window.page()
                .addInitScript("delete globalThis.PushManager;"
                        + "Object.defineProperty(Navigator.prototype, 'userAgent', { get: () => 'iPhone' })");
        PhoneScreen phone =
                PhoneScreen.withTokenOf(steps.user("push-iphone"), window).settings();

        assertThat(state(phone)).contains("ホーム画面に追加");
        assertThat(phone.page().locator("#push-on").isVisible()).isFalse();
        demand(window, "iphone");
    }

    @Test
    void whereTheRealmTellsNobodyThePageSaysNothingOfIt() {
        ground.realm().attribute(PushRealm.PUSH, "off");
        Window window = ground.window(Look.JAPANESE_PHONE);
        PhoneScreen phone = PhoneScreen.withTokenOf(steps.user("push-none"), window);

        phone.page()
                .waitForResponse(
                        answer -> answer.url().endsWith("/dual-password-push/state") && answer.status() == 404,
                        () -> phone.open(ground.realm()));

        phone.awaitView("codes").settings();
        assertThat(phone.page().locator("#push").isVisible()).isFalse();
    }

    @Test
    void aTapShowsThePageThatIsOpenOrOpensIt() {
        String scope = PhoneToken.page(ground.realm()).toString();
        Window window = ground.window(Look.JAPANESE_PHONE);

        assertThat(window.page().evaluate(CLICKED, List.of(serviceWorker(), scope, List.of())))
                .isEqualTo(List.of("close", "open ./"));
        assertThat(window.page()
                        .evaluate(
                                CLICKED,
                                List.of(serviceWorker(), scope, List.of("https://bank.example/", scope + "#codes"))))
                .isEqualTo(List.of("close", "focus " + scope + "#codes"));
    }

    private static String serviceWorker() {
        return JsonHttp.send(JsonHttp.request(PhoneToken.page(ground.realm()).resolve("service-worker.js"))
                        .build())
                .orFail()
                .text();
    }

    private static String state(PhoneScreen phone) {
        phone.page().locator("#push-state").waitFor();
        return phone.page().locator("#push-state").innerText();
    }

    private static void demand(Window window, String view) {
        Accessibility page = Accessibility.of(window);
        ground.screenshot(window, "push-" + view);
        page.shutsNobodyOut();
        page.needsNoSidewaysScrolling();
        page.isReadableAndCanBeTouched();
    }
}
