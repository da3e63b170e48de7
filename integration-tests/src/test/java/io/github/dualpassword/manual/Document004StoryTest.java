package io.github.dualpassword.manual;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.options.SelectOption;

import io.github.dualpassword.notification.Postbox;
import io.github.dualpassword.notification.ReceivedMail;
import io.github.dualpassword.otp.OathTool;
import io.github.dualpassword.otp.PhoneScreen;
import io.github.dualpassword.otp.PhoneToken;
import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.SamplePortal;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The manual of document 004, on a computer and on a phone: the issue, the mail, the set-up, the confirmation, the code of another
 * day without the network, and the token of a second service.
 */
class Document004StoryTest {

    private static final Pattern LINK = Pattern.compile("http\\S+/dual-password-phone/#s=(\\d{8})&u=(\\d{6})");
    private static final String ACTIVATION_PASSWORD = "4071";
    private static final Duration PERIOD = Duration.ofSeconds(60);
    private static final int TOKEN_OF_ANOTHER_SERVICE = 1;

    @RegisterExtension
    static final TestGround ground = TestGround.onServer().withProfile("software-token", Document004StoryTest::service);

    private static SamplePortal portal;

    /** With no limit of an address: what is set up in one language is not to hurt the other. */
    private static RealmFile service(RealmFile file) {
        return ManualCompany.withDesk(file.withoutUsers().quickHashes())
                .attribute("dual-password.throttle.token-activation.per-address", "0");
    }

    private Story story;
    private TestUser user;
    private String address;

    @BeforeAll
    static void startPortal() {
        portal = SamplePortal.of(ground.realm(), Map.of("PORTAL_TRANSFER_LEVEL", "otp", "PORTAL_PAYEES_LEVEL", "otp"));
    }

    @AfterAll
    static void stopPortal() {
        portal.close();
    }

    @BeforeEach
    void start() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        new Postbox(ground.realm(), ground.mail());
    }

    @Test
    @Requirement({"L06", "L09", "L10", "L12", "L18"})
    void theManualIsPlayed() {
        play("ja");
    }

    @Test
    @Tag("long")
    void theManualIsPlayedInEnglish() {
        play("en");
    }

    private void play(String language) {
        story = Story.of("004", language, ground.browser());
        user = ManualCompany.in(TestContract.added(ground.realm(), "manual-004-" + language), language)
                .user()
                .speaking(language);
        address = user.loginId() + "@phones.example";
        Window hand = ground.window(story.phone());
        hand.page().clock().setFixedTime(Date.from(TestGround.MORNING));

        ManualReader computer = issue();
        Matcher link = mail();
        ManualReader phone = story.reader(hand);
        byte[] secret = setUp(phone, link);
        confirm(computer, phone, link);
        useNextDay(phone, secret);
        addAnother(phone);

        story.finish();
    }

    /** 1 and 2. */
    private ManualReader issue() {
        ManualReader computer = story.reader(ground.window(story.desktop()));
        computer.page().navigate(portal.at("/").toString());
        computer.presses("ログイン");
        story.step("login", computer);
        computer.enters("ログインID", user.loginId())
                .enters("ログインパスワード", user.loginPassword())
                .presses("ログイン");
        computer.enters("携帯電話メールアドレス ※", address)
                .enters("携帯電話メールアドレス（確認のため再度入力してください）※", address)
                .enters("利用開始パスワード ※", ACTIVATION_PASSWORD)
                .enters("利用開始パスワード（確認のため再度入力してください）※", ACTIVATION_PASSWORD);
        story.step("issue", computer);
        computer.presses("トークン発行");
        return computer;
    }

    /** 3. */
    private Matcher mail() {
        ground.realm().sendMails();
        assertThat(ground.mail().awaitTo(address, 1, 30_000)).isTrue();
        String text = ReceivedMail.of(ground.mail().to(address).get(0)).text();
        assertThat(text).doesNotContain(ACTIVATION_PASSWORD);
        story.mail("mail", text);
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as("The mail leads to the phone's page").isTrue();
        return link;
    }

    /** 4 to 7. */
    private byte[] setUp(ManualReader phone, Matcher link) {
        phone.page().navigate(link.group());
        story.step("phone-page", phone);
        assertThat(phone.page().getByLabel(story.words("サービスID")).inputValue()).isEqualTo(link.group(1));
        assertThat(phone.page().getByLabel(story.words("ユーザID")).inputValue()).isEqualTo(link.group(2));
        phone.enters("利用開始パスワード", ACTIVATION_PASSWORD);
        story.step("phone-set-up", phone);
        byte[] secret = PhoneScreen.of(phone.window()).receivedBy(() -> phone.touches("送信"));
        story.step("phone-done", phone);
        String first = PhoneScreen.of(phone.window()).code();
        goTo(TestGround.MORNING.plus(PERIOD).plusSeconds(25), phone);
        PhoneScreen.of(phone.window()).awaitOtherCode(first);
        story.step("phone-code", phone);
        return secret;
    }

    /** 8 and 9. */
    private void confirm(ManualReader computer, ManualReader phone, Matcher link) {
        computer.enters("ワンタイムパスワード ※", PhoneScreen.of(phone.window()).code());
        story.step("confirm", computer);
        assertThat(computer.page().locator("#issued-address").innerText()).isEqualTo(address);
        assertThat(computer.page().locator("#service-id").innerText()).isEqualTo(link.group(1));
        assertThat(computer.page().locator("#phone-user-id").innerText()).isEqualTo(link.group(2));
        computer.presses("認証確認");
        story.step("top", computer);
        assertThat(Sharers.state(ground.realm(), user)).isEqualTo("COOLING_DOWN");
    }

    /** 10: the phone has no network, and the computer has. */
    private void useNextDay(ManualReader phone, byte[] secret) {
        phone.page().evaluate("async () => { await navigator.serviceWorker.ready }");
        phone.page().context().setOffline(true);
        Instant nextDay = TestGround.MORNING.plus(Duration.ofDays(1));
        goTo(nextDay, phone);
        String code = PhoneScreen.of(phone.window())
                .open(ground.realm())
                .awaitView("codes")
                .code();
        story.step("daily-code", phone);
        assertThat(code)
                .isEqualTo(OathTool.totp(secret, "SHA1", 6, 60, nextDay, 0).get(0));
        ManualReader computer = story.reader(ground.window(story.desktop()));
        approveTransfer(computer);
        computer.enters("ワンタイムパスワード", code);
        story.step("daily-use", computer);
        computer.presses("実行");
        story.step("executed", computer);
        phone.page().context().setOffline(false);
    }

    private void approveTransfer(ManualReader computer) {
        computer.page().navigate(portal.at("/").toString());
        computer.presses("ログイン")
                .enters("ログインID", user.loginId())
                .enters("ログインパスワード", user.loginPassword())
                .presses("ログイン");
        computer.page().navigate(portal.at("/transfer").toString());
        computer.page().locator("#payee").selectOption(new SelectOption().setIndex(1));
        computer.page().locator("#amount").fill("120000");
        computer.page().locator("#purpose").fill(story.language().equals("ja") ? "11月分" : "November");
        computer.page().locator("main form button.primary").click();
        computer.page().locator("form[action='/transfer/approve'] button").click();
    }

    /** 11: of a realm that is another service. */
    private void addAnother(ManualReader phone) {
        RealmFile further = service(RealmFile.profile("software-token"))
                .attribute("dual-password.software-token.service-id", "20100930");
        try (TestRealm other = ground.importRealm(further, "further-service-" + story.language())) {
            other.texts(
                    story.language(),
                    Map.of("dualPasswordBank", story.language().equals("ja") ? "大空信用金庫" : "Oozora Bank"));
            TestVault.shared().keys(other, TestVault.KEY);
            other.standClockAt(ground.realm().now());
            PhoneToken token = PhoneToken.issued(other, TOKEN_OF_ANOTHER_SERVICE);
            phone.touches("設定");
            story.step("phone-settings", phone);
            phone.touches("トークン追加");
            phone.enters("サービスID", token.serviceId())
                    .enters("ユーザID", token.userId())
                    .enters("利用開始パスワード", token.activationPassword());
            story.step("phone-add", phone);
            PhoneScreen.of(phone.window()).receivedBy(() -> phone.touches("送信"));
            story.step("phone-two-codes", phone);
        }
    }

    private static void goTo(Instant moment, ManualReader phone) {
        ground.realm().standClockAt(moment);
        phone.page().clock().setFixedTime(Date.from(moment));
    }
}
