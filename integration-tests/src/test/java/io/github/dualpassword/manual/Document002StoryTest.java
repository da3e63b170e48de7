package io.github.dualpassword.manual;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.notification.Postbox;
import io.github.dualpassword.notification.ReceivedMail;
import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.SamplePortal;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The manual of document 002, from its first page to its last: an administrator helps a colleague from the login page, three times.
 *
 * <p>A server counts by address what comes before login, so that time must not go back: English comes second, and a day later.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class Document002StoryTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withRealmOfItsOwn()
            .withProfile(
                    "before-login",
                    file -> ManualCompany.withDesk(file.withoutUsers().quickHashes()));

    private static final int WRONG_ENTRIES = 5;
    private static final Duration SOON = Duration.ofSeconds(60);

    private static SamplePortal portal;

    private Story story;
    private ManualCompany company;
    private TestUser user;
    private TestUser administrator;
    private Sharers ofAdministrator;
    private Sharers ofUser;

    @BeforeAll
    static void startPortal() {
        portal = SamplePortal.of(ground.realm(), Map.of());
    }

    @AfterAll
    static void stopPortal() {
        portal.close();
    }

    @Test
    @Requirement({"I03", "I04", "I05", "I12", "2.C"})
    void theManualIsPlayed() {
        play("ja", 571, TestGround.MORNING);
    }

    @Test
    @Tag("long")
    void theManualIsPlayedInEnglish() {
        play("en", 575, TestGround.MORNING.plus(Duration.ofDays(1)));
    }

    private void play(String language, int number, Instant morning) {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(morning);
        story = Story.of("002", language, ground.browser());
        ofAdministrator = Sharers.added(ground.realm(), "manual-002-" + language, number, 0);
        ofUser = ofAdministrator.withFurtherToken(number + 1);
        company = ManualCompany.in(ofAdministrator.contract(), language);
        user = company.user().speaking(language);
        administrator = company.administrator();
        ofAdministrator.register(administrator);
        ofUser.register(user);

        ManualReader operator = overview();
        unlock(operator);
        reset(operator);
        releaseOtp(operator, ofAdministrator.withFurtherToken(number + 2));

        story.finish();
    }

    private ManualReader overview() {
        new Journeys(ground.realm()).wrongLogins(user, WRONG_ENTRIES - 1);
        ManualReader reader = arrive();
        enters(reader, Journeys.WRONG);
        reader.presses("ログイン");
        story.step("locked", reader);
        assertThat(loginState()).isEqualTo("permanently_suspended");
        ManualReader operator = arrive();
        story.step("login", operator);
        operator.page().locator("a#dual-password-before-login").click();
        story.step("page", operator);
        foldInstructions(operator);
        return operator;
    }

    /** ①. */
    private void unlock(ManualReader operator) {
        operator.selects("①ロック解除");
        entersIdsAndCode(operator);
        story.step("unlock-entries", operator);
        operator.presses("実行");
        story.step("unlock-result", operator);
        assertThat(loginState()).isEqualTo("usable");
        story.mail("unlock-mail", mailed().text());

        ManualReader reader = arrive();
        enters(reader, user.loginPassword());
        reader.presses("ログイン").enters("ワンタイムパスワード", nextCode(ofUser));
        story.step("unlock-login", reader);
        reader.presses("ログイン").sees("トップページ");
    }

    /** ②. */
    private void reset(ManualReader operator) {
        openAgain(operator);
        operator.selects("②パスワード初期化（再設定）");
        new PasswordFields(operator, "login").enterNew("Told-login-1");
        new PasswordFields(operator, "confirmation").enterNew("Told-confirmation-1");
        entersIdsAndCode(operator);
        story.step("reset-entries", operator);
        operator.presses("実行");
        story.step("reset-result", operator);

        ManualReader reader = arrive();
        enters(reader, "Told-login-1");
        reader.presses("ログイン").enters("ワンタイムパスワード", nextCode(ofUser)).presses("ログイン");
        new PasswordFields(reader, "login").enterCurrent("Told-login-1").enterNew("Mine-login-1");
        new PasswordFields(reader, "confirmation")
                .enterCurrent("Told-confirmation-1")
                .enterNew("Mine-confirmation-1");
        story.step("reset-login", reader);
        reader.presses("実行").presses("確認").sees("トップページ");
    }

    /** ③. */
    private void releaseOtp(ManualReader operator, Sharers newDevice) {
        openAgain(operator);
        operator.selects("③OTP登録解除");
        entersIdsAndCode(operator);
        operator.page().locator("#operator-confirmation-password").fill(administrator.confirmationPassword());
        story.step("release-otp-entries", operator);
        operator.presses("実行");
        story.step("release-otp-result", operator);
        assertThat(ofUser.state(user)).isEqualTo("NONE");

        ManualReader reader = arrive();
        enters(reader, "Mine-login-1");
        reader.presses("OTP利用開始登録").enters("トークン情報", newDevice.serial()).enters("ワンタイムパスワード", nextCode(newDevice));
        story.step("register-again", reader);
        reader.presses("認証確認").sees("トップページ");
        assertThat(newDevice.state(user)).isEqualTo("USABLE");
    }

    private void entersIdsAndCode(ManualReader operator) {
        operator.enters("対象ID", user.loginId())
                .enters("管理者ID", administrator.loginId())
                .enters("OTP", nextCode(ofAdministrator));
    }

    /** From the result to the login page, and to the procedures again. */
    private static void openAgain(ManualReader operator) {
        operator.page().locator("a#to-login").click();
        operator.page().locator("a#dual-password-before-login").click();
        foldInstructions(operator);
    }

    /** 利用方法, which is read once. */
    private static void foldInstructions(ManualReader operator) {
        operator.page().locator("#before-login-how > summary").click();
    }

    /** What the user is told by mail. */
    private ReceivedMail mailed() {
        Condition.await("all are told", SOON, () -> {
            ground.realm().sendMails();
            return ground.realm().openContractNotices() == 0;
        });
        List<ReceivedMail> mails = new Postbox(ground.realm(), ground.mail()).of(user);
        assertThat(mails).isNotEmpty();
        return mails.get(mails.size() - 1);
    }

    /** At the login page of the bank. */
    private ManualReader arrive() {
        ManualReader reader = story.reader(ground.window(story.desktop()));
        reader.page().navigate(portal.at("/").toString());
        return reader.presses("ログイン");
    }

    private void enters(ManualReader reader, String loginPassword) {
        reader.enters("ログインID", user.loginId()).enters("ログインパスワード", loginPassword);
    }

    private String loginState() {
        return user.loginState().get("state").asText();
    }

    /** Lets a minute pass, and tells what a token shows then. */
    private static String nextCode(Sharers token) {
        ground.realm().standClockAt(ground.realm().now().plus(Duration.ofMinutes(1)));
        return token.code();
    }
}
