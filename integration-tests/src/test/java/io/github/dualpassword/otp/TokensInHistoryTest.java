package io.github.dualpassword.otp;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.Colleagues;
import io.github.dualpassword.useradministration.TokenScreens;
import io.github.dualpassword.useradministration.history.HistoryVisit;

import static org.assertj.core.api.Assertions.assertThat;

/** What the operation history says of tokens. */
class TokensInHistoryTest {

    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @Test
    @Requirement("E19")
    void whoSharesATokenReadsOfItsSuspensionAndReleaseAndOfTheOwnRegistration() {
        Sharers sharers = Sharers.added(ground.realm(), "token-lines", 91, 1);
        TestUser user = ground.userWithLoginPassword("token-lines-user");
        sharers.contract().join(user);
        Page registered = new Journeys(ground.realm())
                .logIn(user)
                .submit(Map.of("token-serial", sharers.serial(), "one-time-password", sharers.code()));
        assertThat(registered.atApplication()).isTrue();

        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));
        for (int entry = 0; entry < 5; entry++) {
            sharers.enterWrongCode(user);
        }
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(2)));
        ground.realm()
                .admin()
                .post(ground.realm().path("/dual-password/tokens/" + sharers.serial() + "/release"), Map.of());

        String token = " トークン " + sharers.serial();
        String wrong = "token-lines-user: ワンタイムパスワードの入力" + token + ", 受付不可 入力内容に誤りがあります。";
        String suspended = "システム: トークンの利用停止" + token + ", 完了";
        List<String> lines = operations(user);
        assertThat(lines).hasSize(8);
        assertThat(lines.get(0)).isEqualTo("銀行の担当者: 銀行によるトークンの利用停止の解除" + token + ", 完了");
        assertThat(lines.subList(1, 7)).containsExactlyInAnyOrder(wrong, wrong, wrong, wrong, wrong, suspended);
        assertThat(lines.get(7)).isEqualTo("token-lines-user: ワンタイムパスワード利用開始登録" + token + ", 完了");
        assertThat(operations(sharers.user(0)))
                .containsExactly("銀行の担当者: 銀行によるトークンの利用停止の解除" + token + ", 完了", "システム: トークンの利用停止" + token + ", 完了");
    }

    /** Which serial number was meant, nobody knows; what is not evaluated leaves no line. */
    @Test
    @Requirement("E19")
    void wrongEntriesAtARegistrationAndItsSuspensionAreLinesOfTheUser() {
        Sharers sharers = Sharers.added(ground.realm(), "door-lines", 92, 1);
        TestUser user = ground.userWithLoginPassword("door-lines-user");
        sharers.contract().join(user);
        Page page = new Journeys(ground.realm()).logIn(user);
        for (int entry = 0; entry < 6; entry++) {
            page = page.submit(Map.of("token-serial", "99999999", "one-time-password", "123456"));
        }
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));

        user.release("token-registration").orFail();

        String wrong = "door-lines-user: ワンタイムパスワード利用開始登録, 受付不可 入力内容に誤りがあります。";
        List<String> lines = operationsOfOneWhoIsOffered(user);
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0)).isEqualTo("銀行の担当者: 銀行による利用停止の解除 トークンの登録, 完了");
        assertThat(lines.subList(1, 7))
                .containsOnlyOnce("システム: 一時利用停止 トークンの登録 2026年11月24日 10:00:00まで, 完了")
                .filteredOn(wrong::equals)
                .hasSize(5);
        assertThat(operations(sharers.user(0))).isEmpty();
    }

    @Test
    @Requirement("E19")
    void wrongCodesOfAnAppAndItsSuspensionAreLinesOfTheUser() {
        StockOtp.switchOn(ground.realm());
        try {
            KeyFob app = KeyFob.number(93);
            TestUser user = StockOtp.user(ground.realm(), "app-lines-user", StockOtp.clock(app, StockOtp.BEFORE));
            for (int entry = 0; entry < 6; entry++) {
                Sharers.enter(ground.realm(), user, app.wrongCodeAt(TestGround.MORNING.toEpochMilli()));
            }
            ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));
            user.release("existing-otp").orFail();

            String wrong = "app-lines-user: ワンタイムパスワードの入力 アプリのワンタイムパスワード, 受付不可 入力内容に誤りがあります。";
            List<String> lines = operations(user);
            assertThat(lines).hasSize(7);
            assertThat(lines.get(0)).isEqualTo("銀行の担当者: 銀行による利用停止の解除 アプリのワンタイムパスワード, 完了");
            assertThat(lines.subList(1, 7))
                    .containsOnlyOnce("システム: 利用停止 アプリのワンタイムパスワード, 完了")
                    .filteredOn(wrong::equals)
                    .hasSize(5);
        } finally {
            StockOtp.switchOff(ground.realm());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ja, ワンタイムパスワードの利用停止の解除, トークンの失効, ワンタイムパスワードの入力",
        "en, Release of suspended one-time passwords, Revocation of a token, Entry of a one-time password"
    })
    @Requirement("E19")
    void releaseRevocationAndWrongCodesAreLookedForAndStandInTheFile(
            String language, String released, String revoked, String entered) {
        Sharers sharers = Sharers.added(ground.realm(), "sought-" + language, language.equals("ja") ? 94 : 95, 1);
        TestUser user = sharers.user(0).withRole("general-user");
        TestUser master = new Colleagues(sharers.contract())
                .master("sought-master-" + language)
                .withRole("full-history-viewer");
        sharers.suspend();
        TokenScreens.RELEASE.carriedOut(ground.realm(), master, user);
        TokenScreens.REVOCATION.carriedOut(ground.realm(), master, user);
        HistoryVisit history = HistoryVisit.of(master, language, TokenScreens.signedIn(ground.realm(), master))
                .search("contract");
        String token = language.equals("ja") ? " トークン " : " Token ";

        assertThat(history.page().document().select("#operation option").eachText())
                .contains(released, revoked, entered);
        HistoryVisit releases = history.sought("", "", "release-otp");
        assertThat(what(releases)).containsExactly(released + token + sharers.serial());
        HistoryVisit revocations = releases.sought("", "", "revoke-token");
        assertThat(what(revocations)).containsExactly(revoked + token + sharers.serial());
        HistoryVisit wrong = revocations.sought("", "", "one-time-password-entered");
        assertThat(what(wrong)).hasSize(5).containsOnly(entered + token + sharers.serial());
        String file = wrong.sought("", "", "").file().html();
        assertThat(file).contains('"' + released + '"', '"' + revoked + '"', '"' + entered + '"');
        assertThat(file).doesNotContain(sharers.wrongCode());
    }

    private static List<String> what(HistoryVisit visit) {
        return visit.lines().stream().map(cells -> cells.get(3)).toList();
    }

    /** Of a user who is asked to register a token after the login. */
    private static List<String> operationsOfOneWhoIsOffered(TestUser reader) {
        return lines(HistoryVisit.of(reader, "ja", TokenScreens.signedIn(ground.realm(), reader)));
    }

    /** Operator's login ID, what happened, and what became of it; the newest line first. */
    private static List<String> operations(TestUser reader) {
        return lines(HistoryVisit.of(reader));
    }

    private static List<String> lines(HistoryVisit visit) {
        return visit.lines().stream()
                .map(cells -> cells.get(1).split(" ")[0] + ": " + cells.get(3) + ", " + cells.get(4))
                .toList();
    }
}
