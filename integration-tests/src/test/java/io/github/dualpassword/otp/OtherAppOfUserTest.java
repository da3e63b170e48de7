package io.github.dualpassword.otp;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.history.HistoryVisit;

import static org.assertj.core.api.Assertions.assertThat;

/** A user sets the own token up in an app from elsewhere: it shows codes that count, and approves nothing. */
class OtherAppOfUserTest {

    private static final String ONE_PUSH = "dual-password.software-token.one-push";
    private static final String COOL_DOWN = "dual-password.software-token.cool-down-minutes";
    private static final int PERIOD = 30;

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile(
                    "software-token",
                    file -> file.withoutUsers()
                            .quickHashes()
                            .attribute("dual-password.software-token.period-seconds", "" + PERIOD));

    private ApprovalSteps steps;

    static List<Look> phones() {
        return List.of(Look.JAPANESE_PHONE, Look.ENGLISH_PHONE);
    }

    @BeforeEach
    void start() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        ground.realm().attribute("dual-password.throttle.token-activation.per-address", "0");
        ground.realm().attribute(OtherApp.SETTING, "on");
        ground.realm().attribute(ONE_PUSH, "on");
        ground.realm().attribute(COOL_DOWN, "0");
        steps = new ApprovalSteps(ground.realm(), ground.client());
    }

    @AfterEach
    void putSettingsBack() {
        ground.realm().attribute(OtherApp.SETTING, "off");
        ground.realm().attribute(ONE_PUSH, "off");
        ground.realm().attribute(COOL_DOWN, "60");
    }

    @ParameterizedTest
    @MethodSource("phones")
    void thePageShowsItOnceForTheAppToTakeItOver(Look look) {
        TestUser user = steps.user("app-" + look.locale().toLowerCase(Locale.ROOT));
        SoftwareTokens.Issued issued = new SoftwareTokens(ground.realm()).issued(user);
        Window window = ground.window(look);
        Page page = window.page();
        PhoneScreen phone = PhoneScreen.of(window).open(ground.realm()).awaitView("enter");
        page.locator("#other-app summary").click();
        demand(window, look, "offer");

        phone.enter(Phone.SERVICE_ID, issued.userId(), SoftwareTokens.PASSWORD);
        page.locator("[value=other-app]").click();
        phone.awaitView("other-app");

        String key = page.locator("[data-other-app=key]").innerText();
        String link = page.locator("#other-app-link").getAttribute("href");
        assertThat(link).startsWith("otpauth://totp/").contains("secret=" + key.replace(" ", ""));
        assertThat(readBack(page.locator("#other-app-code svg").screenshot())).isEqualTo(link);
        assertThat(phone.view("other-app").innerText())
                .contains(issued.userId(), "SHA1", "Google Authenticator", "Microsoft Authenticator")
                .doesNotContain(user.loginId(), SoftwareTokens.ADDRESS);
        demand(window, look, "shown");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(readBack(page.locator("#other-app-code svg").screenshot()))
                    .as(scheme.name())
                    .isEqualTo(link);
        }
        assertThat(kept(page)).doesNotContain(key.replace(" ", ""), link);

        page.reload();
        phone.awaitView("enter");
        assertThat(page.content()).doesNotContain(key, key.replace(" ", ""));
        page.goBack();
        assertThat(page.content()).doesNotContain(key, key.replace(" ", ""));
        page.goForward();
        phone.awaitView("enter");
        assertThat(page.content()).doesNotContain(key, key.replace(" ", ""));

        String code = OathTool.totp(OtherApp.fob(key).secret(), "SHA1", 6, PERIOD, moment(), 0)
                .get(0);
        assertThat(SoftwareTokens.confirm(issued.page(), code).response().code())
                .isPresent();
        assertThat(Sharers.state(ground.realm(), user)).isEqualTo("USABLE");
    }

    @Test
    void whoHasTakenItOverLeavesThePageWithoutIt() {
        TestUser user = steps.user("app-leaves");
        SoftwareTokens.Issued issued = new SoftwareTokens(ground.realm()).issued(user);
        Page page = ground.window(Look.JAPANESE_PHONE).page();
        PhoneScreen phone = PhoneScreen.of(page).open(ground.realm()).awaitView("enter");
        page.locator("#other-app summary").click();
        phone.enter(Phone.SERVICE_ID, issued.userId(), SoftwareTokens.PASSWORD);
        page.locator("[value=other-app]").click();
        phone.awaitView("other-app");
        String key = page.locator("[data-other-app=key]").innerText();

        page.locator("#other-app-end").click();

        phone.awaitView("enter");
        assertThat(page.content()).doesNotContain(key, key.replace(" ", ""), "otpauth:");
        assertThat(page.locator("#message").innerText()).contains("ワンタイムパスワード認証確認");
        assertThat(page.locator("#activation-password").inputValue()).isEmpty();
    }

    @Test
    void suchATokenIsAskedForCodesAndNeverForAnApproval() {
        TestUser user = steps.user("app-codes");
        KeyFob fob = OtherApp.of(ground.realm(), user);

        io.github.dualpassword.testground.oidc.Page code = steps.toCode(user, steps.otp());
        assertThat(code.has("input[name=one-time-password]")).isTrue();
        io.github.dualpassword.testground.oidc.Page empty = steps.ask(code);

        assertThat(empty.has(ApprovalSteps.WAITING)).isFalse();
        assertThat(empty.has("input[name=one-time-password]")).isTrue();
        assertThat(steps.recorded(user)).isEmpty();
        ground.realm().standClockAt(TestGround.MORNING.plusSeconds(PERIOD));
        String next =
                OathTool.totp(fob.secret(), "SHA1", 6, PERIOD, moment(), 0).get(0);
        assertThat(empty.submit(Map.of("one-time-password", next, "confirm", "true"))
                        .response()
                        .code())
                .isPresent();
    }

    @Test
    void theBankAndTheUserReadThatAnAppFromElsewhereHasIt() {
        TestUser user = steps.user("app-told");
        OtherApp.of(ground.realm(), user);
        TestUser onPage = steps.user("app-page");
        SoftwareTokens.Issued issued = new SoftwareTokens(ground.realm()).issued(onPage);
        KeyFob fob = new SoftwareTokens(ground.realm()).handed(issued);
        SoftwareTokens.confirm(
                issued.page(),
                OathTool.totp(fob.secret(), "SHA1", 6, PERIOD, moment(), 0).get(0));

        assertThat(handedTo(user)).containsExactly("other-app");
        assertThat(handedTo(onPage)).containsExactly("phone-page");
        assertThat(app(user)).isEqualTo("other_app");
        assertThat(app(onPage)).isEqualTo("phone_page");
        assertThat(registration(user)).contains("お使いの認証アプリに設定");
        assertThat(registration(onPage)).contains("携帯電話の画面に設定");
    }

    /** As the user reads it in the operation history. */
    private static String registration(TestUser user) {
        return HistoryVisit.of(user).lines().stream()
                .map(cells -> String.join(" ", cells))
                .filter(line -> line.contains("ワンタイムパスワード利用開始登録"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> handedTo(TestUser user) {
        return ground.realm().eventsOf(user.id(), "CUSTOM_REQUIRED_ACTION").stream()
                .filter(event ->
                        event.at("/details/dual_password_event").asText().equals("token_handed_over"))
                .map(event -> event.at("/details/app").asText())
                .toList();
    }

    private static String app(TestUser user) {
        String serial = ground.realm().eventsOf(user.id(), "CUSTOM_REQUIRED_ACTION").stream()
                .map(event -> event.at("/details/token").asText())
                .filter(token -> !token.isEmpty())
                .findFirst()
                .orElseThrow();
        return ground.realm()
                .admin()
                .get(ground.realm().path("/dual-password/tokens/" + serial))
                .get("app")
                .asText();
    }

    private static Instant moment() {
        return ground.realm().now();
    }

    /** What the browser keeps beside the page. */
    private static String kept(Page page) {
        return page.evaluate("""
                        async () => {
                          const names = await caches.keys();
                          const texts = await Promise.all(names.map(async name => {
                            const cache = await caches.open(name);
                            return Promise.all((await cache.keys()).map(async key => key.url + await (await cache.match(key)).text()));
                          }));
                          return JSON.stringify([texts.flat().join(), { ...localStorage }, { ...sessionStorage }, history.state,
                            location.href]);
                        }""").toString();
    }

    private static String readBack(byte[] picture) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            return new MultiFormatReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(
                                    new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NotFoundException none) {
            throw new AssertionError("No QR code can be read in the picture", none);
        }
    }

    private static void demand(Window window, Look look, String view) {
        Accessibility page = Accessibility.of(window);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            window.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            ground.screenshot(
                    window,
                    "other-app-%s-%s-%s".formatted(view, look.locale(), scheme).toLowerCase(Locale.ROOT));
            page.shutsNobodyOut();
        }
        page.needsNoSidewaysScrolling();
        page.isReadableAndCanBeTouched();
    }
}
