package io.github.dualpassword.manual;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.options.SelectOption;

import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.certificate.IssuedCertificate;
import io.github.dualpassword.testground.certificate.TestAuthority;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.SamplePortal;

import static org.assertj.core.api.Assertions.assertThat;

/** The manual of document 003, from its first page to its last: a company's users log in by certificate and use hardware tokens. */
class Document003StoryTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final TestAuthority AUTHORITY = TestAuthority.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile(
                    "hardware-token",
                    file -> ManualCompany.withDesk(file.withoutUsers().quickHashes()));

    private static final int WRONG_CODES = 5;

    private static SamplePortal portal;

    private Story story;
    private Sharers company;
    private Sharers ofMasters;
    private TestUser user;
    private TestUser master;

    @BeforeAll
    static void startPortal() {
        portal = SamplePortal.of(
                ground.realm(), Map.of("PORTAL_TRANSFER_LEVEL", "confirmation-otp", "PORTAL_PAYEES_LEVEL", "otp"));
    }

    @AfterAll
    static void stopPortal() {
        portal.close();
    }

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        ground.realm()
                .attribute(
                        "dual-password.certificate-login-url",
                        ground.server().httpsUrl().toString());
    }

    @Test
    @Requirement({"J10", "J12"})
    void theManualIsPlayed() {
        play("ja", 601);
    }

    @Test
    @Tag("long")
    void theManualIsPlayedInEnglish() {
        play("en", 602);
    }

    private void play(String language, int number) {
        story = Story.of("003", language, ground.browser());
        company = Sharers.added(ground.realm(), "manual-003-" + language, number, 0);
        ofMasters = company.withFurtherToken(number + 10);
        ManualCompany people = ManualCompany.in(company.contract(), language);
        user = people.user();
        master = people.master();

        setUp();
        ManualReader operator = withCertificate(master);
        logIn(operator, master);
        register(operator, ofMasters);
        later(1);
        ManualReader reader = use();
        release(reader, operator);
        later(2);
        revoke(operator);
        registerAnother(company.withFurtherToken(number + 20));

        story.finish();
    }

    /** 初期設定. */
    private void setUp() {
        ManualReader reader = withCertificate(user);
        reader.page().navigate(portal.at("/").toString());
        story.step("bank-site", reader);
        reader.presses("ログイン");
        story.step("login", reader);
        reader.presses("電子証明書ログイン");
        story.step("certificate");
        reader.entersBySoftwareKeyboard(user.loginPassword());
        story.step("login-password", reader);
        reader.presses("ログイン");
        reader.enters("トークン情報", company.serial()).enters("ワンタイムパスワード", company.code());
        story.step("register", reader);
        reader.presses("認証確認");
        story.step("registered", reader);
        assertThat(company.state(user)).isEqualTo("USABLE");
    }

    /** 利用方法. */
    private ManualReader use() {
        ManualReader reader = withCertificate(user);
        logIn(reader, user);
        approveTransfer(reader);
        reader.enters("ワンタイムパスワード", company.code());
        story.step("code", reader);
        reader.presses("実行");
        story.step("executed", reader);
        return reader;
    }

    /** ワンタイムパスワード利用停止解除. */
    private void release(ManualReader reader, ManualReader operator) {
        approveTransfer(reader);
        for (int entry = 0; entry < WRONG_CODES; entry++) {
            reader.enters("ワンタイムパスワード", company.wrongCode()).presses("実行");
        }
        story.step("suspended", reader);
        assertThat(company.state(user)).isEqualTo("SUSPENDED");
        operator.presses("管理");
        story.step("release-task", operator);
        operator.chooses("利用者管理");
        story.step("release-menu", operator);
        operator.presses("ワンタイムパスワードの利用停止解除");
        operator.ticks(user.loginId()).enters("確認用パスワード", master.confirmationPassword());
        story.step("release-list", operator);
        operator.presses("停止解除");
        story.step("release-result", operator);
        operator.reads(user.loginId()).presses("トップページへ");
        assertThat(company.state(user)).isEqualTo("USABLE");
    }

    /** ワンタイムパスワードトークンの失効. */
    private void revoke(ManualReader operator) {
        operator.presses("管理");
        story.step("revoke-task", operator);
        operator.chooses("利用者管理");
        story.step("revoke-menu", operator);
        operator.presses("トークンの失効");
        operator.ticks(user.loginId())
                .enters("確認用パスワード", master.confirmationPassword())
                .enters("ワンタイムパスワード", ofMasters.code());
        story.step("revoke-list", operator);
        operator.presses("失効");
        story.step("revoke-result", operator);
        operator.reads(user.loginId()).presses("閉じる");
        assertThat(company.state(user)).isEqualTo("NONE");
    }

    /** What its last page says of the new token: at the earliest half an hour later. */
    private void registerAnother(Sharers another) {
        ManualReader early = withCertificate(user);
        logIn(early, user);
        story.step("too-early", early);
        early.presses("次へ").sees("トップページ");
        later(32);
        ManualReader reader = withCertificate(user);
        logIn(reader, user);
        reader.enters("トークン情報", another.serial()).enters("ワンタイムパスワード", another.code());
        story.step("register-another", reader);
        reader.presses("認証確認").sees("トップページ");
        assertThat(another.state(user)).isEqualTo("USABLE");
    }

    private static void logIn(ManualReader reader, TestUser who) {
        reader.page().navigate(portal.at("/").toString());
        reader.presses("ログイン").presses("電子証明書ログイン");
        reader.enters("ログインパスワード", who.loginPassword()).presses("ログイン");
    }

    private static void register(ManualReader reader, Sharers token) {
        reader.enters("トークン情報", token.serial())
                .enters("ワンタイムパスワード", token.code())
                .presses("認証確認")
                .sees("トップページ");
    }

    /** Up to the page of the one-time password. */
    private void approveTransfer(ManualReader reader) {
        reader.page().navigate(portal.at("/transfer").toString());
        reader.page().locator("#payee").selectOption(new SelectOption().setIndex(1));
        reader.page().locator("#amount").fill("120000");
        reader.page().locator("#purpose").fill(story.language().equals("ja") ? "11月分" : "November");
        reader.page().locator("main form button.primary").click();
        reader.page().locator("form[action='/transfer/approve'] button").click();
        reader.enters("確認用パスワード", user.confirmationPassword()).presses("実行").sees("ワンタイムパスワード認証");
    }

    /** Who has a certificate, which the bank has noted and which is the only way in. */
    private ManualReader withCertificate(TestUser who) {
        IssuedCertificate certificate = AUTHORITY.certificate(who.loginId());
        who.withAttribute("certificate-sha256", certificate.thumbprint()).withAttribute("certificate-login", "true");
        return story.reader(ground.window(story.desktop(), certificate));
    }

    /** @param minutes since the morning */
    private static void later(int minutes) {
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(minutes)));
    }
}
