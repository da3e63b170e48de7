package io.github.dualpassword.otp;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** A phone sets its token up and shows its codes: right ones, with the network or without it. */
class PhoneCodesTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final int SECONDS_OF_A_DAY = 86_400;

    @RegisterExtension
    static final TestGround ground = PhoneRealm.ground();

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @Test
    @Requirement({"L09", "L18"})
    void theTokenIsSetUpWithThreeEntriesAndItsCodeIsThereAtOnceWheneverThePageIsOpened() {
        PhoneToken token = PhoneToken.issued(ground.realm(), 201, "SHA1", 6, 60);
        Window window = phoneAt(TestGround.MORNING);
        PhoneScreen phone = PhoneScreen.of(window).open(ground.realm()).awaitView("enter");
        assertThat(phone.view("enter").locator("h1").innerText()).isEqualTo("初期設定");
        assertThat(phone.view("enter").innerText()).contains("サービスIDとユーザID、利用開始パスワードを入力し、「送信」ボタンを押してください。");

        byte[] secret = phone.setUp(token);

        assertThat(phone.code()).isEqualTo(code(secret, "SHA1", 6, 60, TestGround.MORNING));
        assertThat(phone.view("codes").innerText()).contains("残り60秒");
        assertThat(phone.open(ground.realm()).awaitView("codes").code())
                .isEqualTo(code(secret, "SHA1", 6, 60, TestGround.MORNING));
    }

    @Test
    void whatTheAddressSaysStandsInTheFieldsAndNoLongerInTheAddress() {
        PhoneToken token = PhoneToken.issued(ground.realm(), 202);
        PhoneScreen phone =
                PhoneScreen.of(phoneAt(TestGround.MORNING)).open(token).awaitView("enter");

        assertThat(phone.page().url()).isEqualTo(PhoneToken.page(ground.realm()).toString());
        assertThat(phone.page().locator("#service-id").inputValue()).isEqualTo(token.serviceId());
        assertThat(phone.page().locator("#user-id").inputValue()).isEqualTo(token.userId());
        assertThat(phone.page().locator("#activation-password").inputValue()).isEmpty();
    }

    @Test
    void theCodeChangesWithItsTime() {
        PhoneToken token = PhoneToken.issued(ground.realm(), 203);
        Window window = phoneAt(TestGround.MORNING);
        PhoneScreen phone = PhoneScreen.of(window).open(token);
        byte[] secret = phone.setUp(token);
        String first = phone.code();

        window.page().clock().setFixedTime(Date.from(TestGround.MORNING.plusSeconds(30)));
        window.page()
                .locator("#board [data-seen]:not(:has-text(\"%s\"))".formatted(grouped(first)))
                .waitFor();

        assertThat(phone.code()).isEqualTo(code(secret, "SHA1", 6, 30, TestGround.MORNING.plusSeconds(30)));
    }

    @ParameterizedTest
    @CsvSource({"SHA1, 6, 30, 204", "SHA256, 7, 60, 205", "SHA512, 8, 30, 206"})
    void theCodesOfADayAreThoseOfAnotherImplementation(String algorithm, int digits, int period, int number) {
        PhoneToken token = PhoneToken.issued(ground.realm(), number, algorithm, digits, period);
        PhoneScreen phone = PhoneScreen.of(phoneAt(TestGround.MORNING)).open(token);
        byte[] secret = phone.setUp(token);
        int steps = SECONDS_OF_A_DAY / period;

        Object codes = phone.page().evaluate("""
                        async ([first, steps]) => {
                          const { codeOf } = await import("./codes.js");
                          const { tokens } = await import("./store.js");
                          const [token] = await tokens();
                          const codes = [];
                          for (let step = first; step < first + steps; step++) {
                            codes.push(await codeOf(token, step));
                          }
                          return codes;
                        }""", List.of((int) (TestGround.MORNING.getEpochSecond() / period), steps));

        List<String> expected = OathTool.totp(secret, algorithm, digits, period, TestGround.MORNING, steps - 1);
        assertThat(expected).hasSize(steps);
        assertThat(codes).isEqualTo(expected);
    }

    @Test
    @Requirement("L18")
    void thePageAndItsCodesNeedNoNetworkAlsoAfterItWasClosed() {
        PhoneToken token = PhoneToken.issued(ground.realm(), 207);
        Window window = phoneAt(TestGround.MORNING);
        PhoneScreen phone = PhoneScreen.of(window).open(token);
        byte[] secret = phone.setUp(token);
        phone.page().evaluate("async () => { await navigator.serviceWorker.ready }");

        window.page().context().setOffline(true);
        Page again = window.page().context().newPage();
        window.page().close();
        Instant later = TestGround.MORNING.plus(Duration.ofDays(3));
        again.clock().setFixedTime(Date.from(later));
        PhoneScreen offline = PhoneScreen.of(again).open(ground.realm()).awaitView("codes");

        assertThat(again.evaluate("fetch('time').then(() => 'answered', () => 'offline')"))
                .isEqualTo("offline");
        assertThat(offline.code()).isEqualTo(code(secret, "SHA1", 6, 30, later));
        assertThat(again.locator("#bank").innerText()).isNotBlank();
    }

    @Test
    void aClockThatIsWrongIsSetRightAndMentioned() {
        PhoneToken token = PhoneToken.issued(ground.realm(), 208);
        Window window = phoneAt(TestGround.MORNING.plusSeconds(600));
        PhoneScreen phone = PhoneScreen.of(window).open(token);
        byte[] secret = phone.setUp(token);

        assertThat(phone.code()).isEqualTo(code(secret, "SHA1", 6, 30, TestGround.MORNING));
        assertThat(phone.page().locator("#clock").innerText()).contains("10 分");
        window.page().clock().setFixedTime(Date.from(TestGround.MORNING));
        phone.open(ground.realm()).awaitView("codes");
        phone.page().locator("#clock").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        assertThat(phone.code()).isEqualTo(code(secret, "SHA1", 6, 30, TestGround.MORNING));
    }

    @Test
    void keysCanBeUsedAndNeverRead() {
        PhoneToken token = PhoneToken.issued(ground.realm(), 209);
        PhoneScreen phone = PhoneScreen.of(phoneAt(TestGround.MORNING)).open(token);
        phone.setUp(token);

        Object kept = phone.page().evaluate("""
                        async () => {
                          const { tokens } = await import("./store.js");
                          const [token] = await tokens();
                          const read = (format, key) => crypto.subtle.exportKey(format, key).then(() => "read", e => e.name);
                          const texts = Object.values(token).filter(value => typeof value === "string");
                          return { secret: await read("raw", token.key), device: await read("pkcs8", token.device.privateKey),
                            curve: token.device.privateKey.algorithm.namedCurve, texts: texts.join(" "),
                            all: localStorage.length + document.cookie.length + sessionStorage.length };
                        }""");

        assertThat(kept)
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("secret", "InvalidAccessError")
                .containsEntry("device", "InvalidAccessError")
                .containsEntry("curve", "P-256")
                .containsEntry("all", 0)
                .extractingByKey("texts")
                .asString()
                .doesNotContain(token.activationPassword());
    }

    @Test
    @Requirement("L01")
    void thePhoneHasOneAccountOfAServiceAndAnotherOneAfterItsRemoval() {
        PhoneToken first = PhoneToken.issued(ground.realm(), 210);
        PhoneToken second = PhoneToken.issued(ground.realm(), 211);
        PhoneScreen phone = PhoneScreen.of(phoneAt(TestGround.MORNING)).open(first);
        phone.setUp(first);

        phone.open(second).awaitView("enter").enter(second).send();

        assertThat(phone.problem()).contains("すでに設定されています", "1サービスにつき1口座", "削除してください");
        phone.page().locator("[data-view=enter] [data-back]").click();
        phone.awaitView("codes").settings();
        phone.page().locator("#tokens .danger").click();
        phone.page().locator("#question [value='']").click();
        assertThat(phone.page().locator("#tokens > li").count()).isEqualTo(1);
        phone.page().locator("#tokens .danger").click();
        phone.page().locator("#question [value=remove]").click();
        phone.awaitView("enter");
        assertThat(phone.page().locator("#problem").isHidden()).isTrue();
        phone.setUp(second);
        assertThat(phone.view("codes").innerText()).contains(second.userId()).doesNotContain(first.userId());
    }

    @Test
    @Requirement("L13")
    void aTokenOfAnotherServiceIsAddedFromTheSettings() {
        PhoneToken here = PhoneToken.issued(ground.realm(), 212);
        PhoneScreen phone = PhoneScreen.of(phoneAt(TestGround.MORNING)).open(here);
        phone.setUp(here);
        try (TestRealm other =
                ground.importRealm(PhoneRealm.file().attribute(PhoneRealm.SERVICE_ID, "20100910"), "further-service")) {
            other.texts("ja", Map.of("dualPasswordBank", "大空信用金庫"));
            VAULT.keys(other, TestVault.KEY);
            other.standClockAt(TestGround.MORNING);
            PhoneToken issued = PhoneToken.issued(other, 1);
            PhoneToken there = new PhoneToken(other, "20100910", issued.userId(), issued.activationPassword());

            phone.settings()
                    .page()
                    .locator("[data-view=settings] [data-go=enter]")
                    .click();
            assertThat(phone.awaitView("enter").view("enter").locator("h1").innerText())
                    .isEqualTo("トークン追加");
            phone.setUp(there);

            assertThat(phone.view("codes").innerText()).contains("大空信用金庫", here.userId(), there.userId());
        }
    }

    @Test
    void whoseDataIsGoneIsToldSoWithTheOneWayBack() {
        PhoneToken token = PhoneToken.issued(ground.realm(), 213);
        Window window = phoneAt(TestGround.MORNING);
        PhoneScreen phone = PhoneScreen.of(window).open(token);
        phone.setUp(token);

        window.page()
                .context()
                .newCDPSession(window.page())
                .send(
                        "Storage.clearDataForOrigin",
                        json(Map.of("origin", origin(ground.realm()), "storageTypes", "all")));
        phone.open(ground.realm()).awaitView("enter");

        phone.view("enter").locator("[data-first] summary").click();
        assertThat(phone.view("enter").innerText()).contains("この端末には、トークンが登録されていません。", "パソコンからトークンを発行し直し");
    }

    @Test
    void aRefusedEntryIsToldWithoutTheReasonAndWhatCanBeNoneIsMarked() {
        PhoneToken token = PhoneToken.issued(ground.realm(), 214);
        PhoneScreen phone =
                PhoneScreen.of(phoneAt(TestGround.MORNING)).open(token).awaitView("enter");

        phone.enter("1234567", "12345", "123").send();
        assertThat(phone.page().locator("[aria-invalid=true]").count()).isEqualTo(3);
        assertThat(phone.page().evaluate("document.activeElement.id")).isEqualTo("service-id");

        phone.enter(token.serviceId(), token.userId(), "0000").send();
        assertThat(phone.problem()).startsWith("設定できませんでした。");
        assertThat(phone.page().locator("#activation-password").inputValue()).isEmpty();
    }

    private static Window phoneAt(Instant moment) {
        Window window = ground.window(Look.JAPANESE_PHONE);
        window.page().clock().setFixedTime(Date.from(moment));
        return window;
    }

    private static String code(byte[] secret, String algorithm, int digits, int period, Instant moment) {
        return OathTool.totp(secret, algorithm, digits, period, moment, 0).get(0);
    }

    private static String grouped(String code) {
        return code.substring(0, 3) + " " + code.substring(3);
    }

    private static String origin(TestRealm realm) {
        return realm.url().getScheme() + "://" + realm.url().getAuthority();
    }

    private static JsonObject json(Map<String, String> values) {
        JsonObject object = new JsonObject();
        values.forEach(object::addProperty);
        return object;
    }
}
