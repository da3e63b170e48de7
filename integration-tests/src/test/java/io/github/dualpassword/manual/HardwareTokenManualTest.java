package io.github.dualpassword.manual;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.options.SelectOption;

import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.certificate.IssuedCertificate;
import io.github.dualpassword.testground.certificate.TestAuthority;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.Colleagues;
import io.github.dualpassword.useradministration.SamplePortal;

import static org.assertj.core.api.Assertions.assertThat;

/** Document 003, from its first page to its last: a company's users log in by certificate and use hardware tokens. */
class HardwareTokenManualTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final TestAuthority AUTHORITY = TestAuthority.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    private static final int WRONG_CODES = 5;

    private static SamplePortal portal;

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

    @ParameterizedTest
    @CsvSource({"ja, 601", "en, 602"})
    @Requirement({"J10", "J12"})
    void fromTheCertificateToTheNewToken(String language, int number) {
        ManualWords words = ManualWords.in(language);
        Sharers company = Sharers.added(ground.realm(), "manual-" + language, number, 0);
        Colleagues colleagues = new Colleagues(company.contract());
        TestUser user = colleagues.general("manual-" + language + "-user");
        TestUser master = colleagues.master("manual-" + language + "-master");
        Sharers masters = company.withFurtherToken(number + 10);
        ManualReader reader = reader(user, language, "user");
        ManualReader operator = reader(master, language, "master");

        // 初期設定 (initial settings)
        logInByMouse(reader, user, words);
        register(reader, company, words);
        logIn(operator, master, words);
        register(operator, masters, words);

        // 利用方法 (use)
        later(1);
        approveTransfer(reader, user, words);
        reader.enters(words.code(), company.code()).presses(words.execute());
        reader.page().waitForURL(address -> address.contains("/transfer/done"));

        // 利用停止解除 (release)
        approveTransfer(reader, user, words);
        for (int entry = 0; entry < WRONG_CODES; entry++) {
            reader.enters(words.code(), company.wrongCode()).presses(words.execute());
        }
        reader.sees(words.suspended());
        assertThat(company.state(user)).isEqualTo("SUSPENDED");
        release(operator, user, master, words);
        assertThat(company.state(user)).isEqualTo("USABLE");

        // トークンの失効 (revocation)
        later(2);
        revoke(operator, user, master, masters, words);
        assertThat(company.state(user)).isEqualTo("NONE");
        ManualReader again = reader(user, language, "user-again");
        logIn(again, user, words);
        again.sees(words.registration()).presses(words.next());
        again.sees(words.top());
        later(32);
        ManualReader renewed = reader(user, language, "user-renewed");
        logIn(renewed, user, words);
        Sharers fresh = company.withFurtherToken(number + 20);
        register(renewed, fresh, words);

        assertThat(fresh.state(user)).isEqualTo("USABLE");
    }

    /** Pages 4 and 5: from the bank's site, by certificate and login password. */
    private static void logIn(ManualReader reader, TestUser user, ManualWords words) {
        chooseCertificate(reader, words);
        reader.enters(words.loginPassword(), user.loginPassword()).presses(words.logIn());
    }

    /** The same, entered as the note says. */
    private static void logInByMouse(ManualReader reader, TestUser user, ManualWords words) {
        chooseCertificate(reader, words);
        reader.entersBySoftwareKeyboard(user.loginPassword()).presses(words.logIn());
    }

    private static void chooseCertificate(ManualReader reader, ManualWords words) {
        reader.page().navigate(portal.at("/").toString());
        reader.presses(words.start()).sees(words.logIn());
        assertThat(reader.isAskedFor(words.loginId())).isTrue();
        reader.presses(words.certificateLogin()).sees(words.logIn());
        assertThat(reader.isAskedFor(words.loginId()))
                .as("the certificate says who it is")
                .isFalse();
    }

    /** Page 5 (手順3), and the top page. */
    private static void register(ManualReader reader, Sharers token, ManualWords words) {
        reader.sees(words.registration())
                .enters(words.tokenInformation(), token.serial())
                .enters(words.code(), token.code())
                .presses(words.tokenConfirm())
                .sees(words.top());
    }

    /** Page 6, up to the page of the one-time password. */
    private static void approveTransfer(ManualReader reader, TestUser user, ManualWords words) {
        reader.page().navigate(portal.at("/transfer").toString());
        reader.page().locator("#payee").selectOption(new SelectOption().setIndex(1));
        reader.page().locator("#amount").fill("120000");
        reader.page().locator("#purpose").fill("No. 11");
        reader.page().locator("main form button.primary").click();
        reader.page().locator("form[action='/transfer/approve'] button").click();
        reader.enters(words.confirmationPassword(), user.confirmationPassword())
                .presses(words.execute())
                .sees(words.codePage());
    }

    /** Pages 7 and 8. */
    private static void release(ManualReader operator, TestUser user, TestUser master, ManualWords words) {
        chooseWork(operator, words, words.releaseOtp());
        operator.sees(words.releaseList())
                .ticks(user.loginId())
                .enters(words.confirmationPassword(), master.confirmationPassword())
                .presses(words.release())
                .sees(words.releaseResult())
                .reads(user.loginId())
                .presses(words.toTop())
                .sees(words.top());
    }

    /** Pages 9 and 10. */
    private static void revoke(ManualReader operator, TestUser user, TestUser master, Sharers own, ManualWords words) {
        chooseWork(operator, words, words.revokeTokens());
        operator.sees(words.revocation())
                .ticks(user.loginId())
                .enters(words.confirmationPassword(), master.confirmationPassword())
                .enters(words.code(), own.code())
                .presses(words.revoke())
                .sees(words.revocationResult())
                .reads(user.loginId())
                .presses(words.close())
                .sees(words.top());
    }

    /** 管理, 利用者管理, and then the work. */
    private static void chooseWork(ManualReader operator, ManualWords words, String work) {
        operator.presses(words.administration()).sees(words.chooseTask());
        operator.chooses(words.userAdministration()).sees(words.chooseWork());
        operator.chooses(work);
    }

    /** Who has a certificate, which the bank has noted and which is the only way in. */
    private static ManualReader reader(TestUser user, String language, String pictures) {
        Look look = Look.desktop(language.equals("ja") ? "ja-JP" : language);
        IssuedCertificate certificate = AUTHORITY.certificate(user.loginId());
        user.withAttribute("certificate-sha256", certificate.thumbprint()).withAttribute("certificate-login", "true");
        return new ManualReader(
                ground.window(look, certificate), look, "manual-003-%s-%s".formatted(language, pictures));
    }

    /** @param minutes since the morning */
    private static void later(int minutes) {
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(minutes)));
    }
}
