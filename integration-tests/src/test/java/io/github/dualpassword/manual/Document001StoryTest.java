package io.github.dualpassword.manual;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.SamplePortal;

import static org.assertj.core.api.Assertions.assertThat;

/** The manual of document 001, from its first page to its last: what is suspended stays so until a colleague releases it, tokens too. */
class Document001StoryTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile(
                    "one-stage",
                    file -> ManualCompany.withDesk(
                            file.withoutUsers().quickHashes().attribute("sample-steps", "true")));

    private static final int WRONG_ENTRIES = 5;
    private static final int AFTER_THE_LAST_DAY = 91 * 24 * 60;

    private static SamplePortal portal;

    private Story story;
    private Sharers token;
    private TestUser user;
    private TestUser administrator;

    @BeforeAll
    static void startPortal() {
        portal = SamplePortal.of(ground.realm(), Map.of("PORTAL_PAYEES_LEVEL", "otp"));
    }

    @AfterAll
    static void stopPortal() {
        portal.close();
    }

    @Test
    @Requirement({"A05", "H01", "H07"})
    void theManualIsPlayed() {
        play("ja", 561);
    }

    @Test
    @Tag("long")
    void theManualIsPlayedInEnglish() {
        play("en", 562);
    }

    private void play(String language, int number) {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        story = Story.of("001", language, ground.browser());
        token = Sharers.added(ground.realm(), "manual-001-" + language, number, 0);
        ManualCompany company = ManualCompany.in(token.contract(), language);
        user = company.user().withRole("one-time-password-user");
        administrator = company.administrator();
        token.register(user);

        changeOwn(overview());
        suspend();
        ManualReader operator = release();
        changeOfOthers(operator);
        changeByForce();
        later(AFTER_THE_LAST_DAY);
        ManualReader reader = changeAfterExpiry();
        suspendToken(reader);
        releaseToken();

        story.finish();
    }

    /** 1 概要. */
    private ManualReader overview() {
        ManualReader reader = arrive();
        reader.page().locator(".dual-password-help summary").click();
        story.step("login-help", reader);
        enters(reader, user, user.loginPassword());
        reader.presses("管理");
        story.step("tasks", reader);
        return reader;
    }

    /** 2.1 ご自身のパスワード変更, of one of the two. */
    private void changeOwn(ManualReader reader) {
        reader.chooses("利用者管理").presses("パスワード変更");
        new PasswordFields(reader, "confirmation")
                .change()
                .enterCurrent(user.confirmationPassword())
                .enterNew("Own-confirmation-1");
        story.step("own-entries", reader);
        reader.presses("実行");
        story.step("own-result", reader);
    }

    /** 2.2, up to what whoever is suspended sees: there is no end to it. */
    private void suspend() {
        new Journeys(ground.realm()).wrongLogins(user, WRONG_ENTRIES - 1);
        ManualReader reader = arrive();
        enters(reader, user, Journeys.WRONG);
        story.step("suspended", reader);
        assertThat(loginState()).isEqualTo("permanently_suspended");
    }

    /** 2.2 パスワード利用停止の解除. */
    private ManualReader release() {
        ManualReader operator = arrive();
        enters(operator, administrator, administrator.loginPassword());
        operator.presses("管理").chooses("利用者管理");
        renewPasswords(
                operator.presses("パスワード変更"),
                administrator.loginPassword(),
                administrator.confirmationPassword(),
                "Kept");
        operator.presses("利用者管理メニューへ");
        story.step("release-menu", operator);
        operator.presses("利用者停止・解除").ticks(user.loginId());
        operator.page().locator("#after").selectOption("usable");
        operator.enters("確認用パスワード", "Kept-confirmation-1");
        story.step("release-list", operator);
        operator.presses("実行");
        story.step("release-result", operator);
        assertThat(loginState()).isEqualTo("usable");
        return operator;
    }

    /** 2.3 他ユーザのパスワード変更. */
    private void changeOfOthers(ManualReader operator) {
        operator.presses("利用者管理メニューへ").presses("利用者情報の管理");
        operator.page()
                .locator("tr[data-user='" + user.loginId() + "'] input[name=user]")
                .check();
        story.step("others-list", operator);
        operator.presses("変更");
        new PasswordFields(operator, "login").change().enterNew("Told-login-1");
        story.step("others-basic", operator);
        operator.presses("次へ");
        story.step("others-rights", operator);
        operator.presses("次へ");
        story.step("others-accounts", operator);
        operator.presses("変更").enters("確認用パスワード", "Kept-confirmation-1");
        story.step("others-confirm", operator);
        operator.presses("実行");
        story.step("others-result", operator);
    }

    /** 2.4 パスワード強制変更, of the one that the administrator has set. */
    private void changeByForce() {
        ManualReader reader = arrive();
        enters(reader, user, "Told-login-1");
        new PasswordFields(reader, "login").enterCurrent("Told-login-1").enterNew("Mine-login-1");
        story.step("forced-entries", reader);
        reader.presses("実行");
        story.step("forced-result", reader);
        reader.presses("確認").sees("トップページ");
    }

    /** 2.5 パスワード有効期限切れ. */
    private ManualReader changeAfterExpiry() {
        ManualReader reader = arrive();
        enters(reader, user, "Mine-login-1");
        new PasswordFields(reader, "login")
                .change()
                .enterCurrent("Mine-login-1")
                .enterNew("Next-login-1");
        new PasswordFields(reader, "confirmation")
                .change()
                .enterCurrent("Own-confirmation-1")
                .enterNew("Next-confirmation-1");
        story.step("expired-entries", reader);
        reader.presses("実行");
        story.step("expired-result", reader);
        reader.presses("確認").sees("トップページ");
        return reader;
    }

    /** 2.6, up to what whoever is suspended sees. */
    private void suspendToken(ManualReader reader) {
        reader.page().navigate(portal.at("/payees").toString());
        reader.page().locator("form[action='/payees/delete'] button").first().click();
        reader.page().locator("form[action='/payees/approve'] button").click();
        reader.enters("ワンタイムパスワード", token.wrongCode());
        story.step("code", reader);
        reader.presses("実行");
        for (int entry = 1; entry < WRONG_ENTRIES; entry++) {
            reader.enters("ワンタイムパスワード", token.wrongCode()).presses("実行");
        }
        story.step("code-suspended", reader);
        assertThat(token.state(user)).isEqualTo("SUSPENDED");
    }

    /** 2.6 ワンタイムパスワード利用停止の解除, by an administrator whose own passwords have expired, too. */
    private void releaseToken() {
        ManualReader operator = arrive();
        enters(operator, administrator, "Kept-login-1");
        renewPasswords(operator, "Kept-login-1", "Kept-confirmation-1", "Renewed");
        operator.presses("確認").presses("管理").chooses("利用者管理");
        operator.presses("ワンタイムパスワードの利用停止解除").ticks(user.loginId()).enters("確認用パスワード", "Renewed-confirmation-1");
        story.step("codes-list", operator);
        operator.presses("停止解除");
        story.step("codes-result", operator);
        operator.reads(user.loginId());
        assertThat(token.state(user)).isEqualTo("USABLE");
    }

    /** As each of the operator's own passwords is changed, on whichever page: now, by the clock of the realm. */
    private static void renewPasswords(ManualReader operator, String login, String confirmation, String prefix) {
        new PasswordFields(operator, "login").change().enterCurrent(login).enterNew(prefix + "-login-1");
        new PasswordFields(operator, "confirmation")
                .change()
                .enterCurrent(confirmation)
                .enterNew(prefix + "-confirmation-1");
        operator.presses("実行");
    }

    /** At the login page of the bank. */
    private ManualReader arrive() {
        ManualReader reader = story.reader(ground.window(story.desktop()));
        reader.page().navigate(portal.at("/").toString());
        return reader.presses("ログイン");
    }

    private static void enters(ManualReader reader, TestUser who, String loginPassword) {
        reader.enters("ログインID", who.loginId())
                .enters("ログインパスワード", loginPassword)
                .presses("ログイン");
    }

    private String loginState() {
        return user.loginState().get("state").asText();
    }

    /** @param minutes since the morning */
    private static void later(int minutes) {
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(minutes)));
    }
}
