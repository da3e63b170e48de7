package io.github.dualpassword.manual;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.SamplePortal;

import static org.assertj.core.api.Assertions.assertThat;

/** The manual of document 000, from its first page to its last: users change and forget passwords, and let them expire. */
class Document000StoryTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile(
                    "two-stage",
                    file -> ManualCompany.withDesk(
                            file.withoutUsers().quickHashes().attribute("sample-steps", "true")));

    private static final int WRONG_ENTRIES = 5;
    private static final int AFTER_A_SUSPENSION = 31;
    private static final int AFTER_THE_LAST_DAY = 91 * 24 * 60;

    private static SamplePortal portal;

    private Story story;
    private TestContract contract;
    private TestUser user;
    private TestUser master;
    private TestUser administrator;

    @BeforeAll
    static void startPortal() {
        portal = SamplePortal.of(ground.realm(), Map.of());
    }

    @AfterAll
    static void stopPortal() {
        portal.close();
    }

    @Test
    @Requirement({"A05", "A08", "D18"})
    void theManualIsPlayed() {
        play("ja");
    }

    @Test
    @Tag("long")
    void theManualIsPlayedInEnglish() {
        play("en");
    }

    private void play(String language) {
        ground.realm().standClockAt(TestGround.MORNING);
        story = Story.of("000", language, ground.browser());
        contract = TestContract.added(ground.realm(), "manual-000-" + language);
        ManualCompany company = ManualCompany.in(contract, language);
        user = company.user();
        master = company.master();
        administrator = company.administrator();

        ManualReader reader = overview();
        changeOwn(reader);
        suspend();
        ManualReader operator = release();
        changeOfOthers(operator);
        changeByForce();
        changeAfterExpiry();
        loseEverybody();

        story.finish();
    }

    /** 1 概要. */
    private ManualReader overview() {
        ManualReader reader = arrive();
        story.step("bank-site", reader);
        reader.presses("ログイン");
        reader.page().locator(".dual-password-help summary").click();
        story.step("login-help", reader);
        enters(reader, user, user.loginPassword());
        story.step("top-page", reader);
        return reader;
    }

    /** 2.1 ご自身のパスワード変更. */
    private void changeOwn(ManualReader reader) {
        reader.presses("管理");
        story.step("own-tasks", reader);
        reader.chooses("利用者管理");
        story.step("own-menu", reader);
        reader.presses("パスワード変更");
        new PasswordFields(reader, "login")
                .change()
                .enterCurrent(user.loginPassword())
                .enterNew("Own-login-1");
        new PasswordFields(reader, "confirmation")
                .change()
                .enterCurrent(user.confirmationPassword())
                .enterNew("Own-confirmation-1");
        story.step("own-entries", reader);
        reader.presses("実行");
        story.step("own-result", reader);
        reader.reads(user.loginId()).presses("トップページへ").sees("トップページ");
    }

    /** 2.2, up to what whoever is suspended sees. */
    private void suspend() {
        ManualReader reader = arrive();
        reader.presses("ログイン");
        for (int entry = 0; entry < WRONG_ENTRIES; entry++) {
            enters(reader, user, Journeys.WRONG);
        }
        story.step("suspended-temporarily", reader);
        assertThat(state(user)).isEqualTo("temporarily_suspended");
        later(AFTER_A_SUSPENSION);
        new Journeys(ground.realm()).wrongLogins(user, WRONG_ENTRIES);
        later(2 * AFTER_A_SUSPENSION);
        new Journeys(ground.realm()).wrongLogins(user, WRONG_ENTRIES - 1);
        enters(reader, user, Journeys.WRONG);
        story.step("suspended", reader);
        assertThat(state(user)).isEqualTo("permanently_suspended");
    }

    /** 2.2 パスワード利用停止の解除. */
    private ManualReader release() {
        ManualReader operator = arrive();
        operator.presses("ログイン");
        enters(operator, master, master.loginPassword());
        operator.presses("管理");
        story.step("release-tasks", operator);
        operator.chooses("利用者管理");
        story.step("release-menu", operator);
        operator.presses("利用者停止・解除");
        operator.ticks(user.loginId());
        operator.page().locator("#after").selectOption("usable");
        operator.enters("確認用パスワード", master.confirmationPassword());
        story.step("release-list", operator);
        operator.presses("実行");
        story.step("release-result", operator);
        operator.reads(user.loginId()).presses("利用者管理メニューへ");
        assertThat(state(user)).isEqualTo("usable");
        return operator;
    }

    /** 2.3 他ユーザのパスワード変更. */
    private void changeOfOthers(ManualReader operator) {
        operator.presses("利用者情報の管理");
        operator.page()
                .locator("tr[data-user='" + user.loginId() + "'] input[name=user]")
                .check();
        story.step("others-list", operator);
        operator.presses("変更");
        new PasswordFields(operator, "login").change().enterNew("Told-login-1");
        new PasswordFields(operator, "confirmation").change().enterNew("Told-confirmation-1");
        story.step("others-basic", operator);
        operator.presses("次へ");
        story.step("others-rights", operator);
        operator.presses("次へ");
        story.step("others-accounts", operator);
        operator.presses("変更").enters("確認用パスワード", master.confirmationPassword());
        story.step("others-confirm", operator);
        operator.presses("実行");
        story.step("others-result", operator);
        operator.reads(user.loginId()).presses("トップページへ").sees("トップページ");
    }

    /** 2.4 パスワード強制変更. */
    private void changeByForce() {
        ManualReader reader = arrive();
        reader.presses("ログイン");
        enters(reader, user, "Told-login-1");
        new PasswordFields(reader, "login").enterCurrent("Told-login-1").enterNew("Mine-login-1");
        new PasswordFields(reader, "confirmation")
                .enterCurrent("Told-confirmation-1")
                .enterNew("Mine-confirmation-1");
        story.step("forced-entries", reader);
        reader.presses("実行");
        story.step("forced-result", reader);
        reader.presses("確認").sees("トップページ");
    }

    /** 2.5 パスワード有効期限切れ. */
    private void changeAfterExpiry() {
        later(AFTER_THE_LAST_DAY);
        ManualReader reader = arrive();
        reader.presses("ログイン");
        enters(reader, user, "Mine-login-1");
        new PasswordFields(reader, "login")
                .change()
                .enterCurrent("Mine-login-1")
                .enterNew("Next-login-1");
        new PasswordFields(reader, "confirmation")
                .change()
                .enterCurrent("Mine-confirmation-1")
                .enterNew("Next-confirmation-1");
        story.step("expired-entries", reader);
        reader.presses("実行");
        story.step("expired-result", reader);
        reader.presses("確認").sees("トップページ");
    }

    /** 1 概要, its last situation: マスターユーザ、および管理者ユーザがすべて利用停止. */
    private void loseEverybody() {
        for (int round = 0; round < 3; round++) {
            later(AFTER_THE_LAST_DAY + AFTER_A_SUSPENSION * round);
            new Journeys(ground.realm()).wrongLogins(master, WRONG_ENTRIES);
            new Journeys(ground.realm()).wrongLogins(administrator, WRONG_ENTRIES);
        }
        ManualReader reader = arrive();
        reader.presses("ログイン");
        enters(reader, master, master.loginPassword());
        story.step("nobody-left-contact", reader);

        ManualReader letter = story.reader(ground.window(story.desktop()));
        letter.page().setContent(letterOfTheBank());
        story.step("letter", letter);
        List<String> entered = letter.page().locator(".entered").allInnerTexts();
        assertThat(entered).hasSize(3).startsWith(master.loginId());
        enters(reader, master, entered.get(1));
        new PasswordFields(reader, "login").enterCurrent(entered.get(1)).enterNew("Fresh-login-1");
        new PasswordFields(reader, "confirmation").enterCurrent(entered.get(2)).enterNew("Fresh-confirmation-1");
        story.step("after-letter", reader);
        reader.presses("実行").presses("確認").sees("トップページ");
        assertThat(state(master)).isEqualTo("usable");
    }

    /** What the bank prints for the master, on whose request it gives new passwords. */
    private String letterOfTheBank() {
        URI initialisation = URI.create(ground.server().baseUrl() + "/admin"
                + ground.realm().path("/dual-password/contracts/" + contract.id() + "/initialisation"));
        return JsonHttp.send(JsonHttp.request(initialisation)
                        .header(
                                "Authorization",
                                "Bearer " + ground.realm().admin().token())
                        .header("Accept", "text/html")
                        .header("Accept-Language", story.language())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JsonHttp.write(Map.of("users", List.of(master.id())))))
                        .build())
                .orFail()
                .text();
    }

    private ManualReader arrive() {
        ManualReader reader = story.reader(ground.window(story.desktop()));
        reader.page().navigate(portal.at("/").toString());
        return reader;
    }

    private static void enters(ManualReader reader, TestUser who, String loginPassword) {
        reader.enters("ログインID", who.loginId())
                .enters("ログインパスワード", loginPassword)
                .presses("ログイン");
    }

    private static String state(TestUser user) {
        return user.loginState().get("state").asText();
    }

    /** @param minutes since the morning */
    private static void later(int minutes) {
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(minutes)));
    }
}
