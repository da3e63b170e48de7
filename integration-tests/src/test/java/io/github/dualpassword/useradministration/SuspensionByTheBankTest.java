package io.github.dualpassword.useradministration;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.adminapi.TokensAtTheBank;
import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.history.HistoryVisit;

import static org.assertj.core.api.Assertions.assertThat;

/** A token that the bank has suspended is suspended for all who share it, until the bank releases it. */
class SuspensionByTheBankTest {

    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    private TokensAtTheBank bank;

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        bank = TokensAtTheBank.of(ground.realm());
    }

    @Test
    @Requirement("K05")
    void allWhoShareATokenAreSuspendedAtOnceAndReleasedTogether() {
        Sharers sharers = Sharers.added(ground.realm(), "bank-all", 501, 3);
        assertThat(bank.suspension(sharers.serial())).isEqualTo("usable");

        assertThat(bank.suspend(sharers.serial()).status()).isEqualTo(204);

        assertThat(sharers.users())
                .hasSize(3)
                .allSatisfy(user -> assertThat(sharers.enterCode(user)).isEqualTo("SUSPENDED"));
        assertThat(bank.suspension(sharers.serial())).isEqualTo("suspended_by_bank");
        assertThat(bank.token(sharers.serial()).get("state").asText()).isEqualTo("suspended");
        Answer released = bank.release(sharers.serial());
        assertThat(released.json().get("before").asText()).isEqualTo("suspended_by_bank");
        assertThat(bank.suspension(sharers.serial())).isEqualTo("usable");
        // What was refused was not used up.
        assertThat(sharers.enterCode(sharers.users().get(0))).isEqualTo("ACCEPTED");
    }

    @Test
    void nothingIsCountedMeanwhileAndAReleaseSetsTheCounterToZero() {
        Sharers sharers = Sharers.added(ground.realm(), "bank-count", 502, 1);
        TestUser user = sharers.users().get(0);
        sharers.enterWrongCodes(4);

        bank.suspend(sharers.serial());
        assertThat(List.of(sharers.enter(user, sharers.wrongCode()), sharers.enter(user, sharers.wrongCode())))
                .containsOnly("SUSPENDED");
        bank.release(sharers.serial());

        sharers.enterWrongCodes(4);
        assertThat(sharers.state(user)).isEqualTo("USABLE");
        assertThat(sharers.enterCode(user)).isEqualTo("ACCEPTED");
    }

    @Test
    void noOperatorReleasesItAndThePageSaysSo() {
        Sharers sharers = Sharers.added(ground.realm(), "bank-operator", 503, 1);
        TestUser user = sharers.users().get(0).withRole("general-user");
        TestUser master = member(sharers, "bank-operator-master", "master");
        bank.suspend(sharers.serial());

        Page list = TokenScreens.RELEASE.list(ground.realm(), master);
        assertThat(ReleaseScreens.row(list, user.loginId()).text()).contains("停止中");
        Page only = list.form().with("suspended", "on").press("find");
        assertThat(ReleaseScreens.rows(only)).containsExactly(user.loginId());
        Page result = TokenScreens.executed(only, master, user);

        assertThat(ReleaseScreens.outcome(result, user.loginId())).isEqualTo("REFUSED token_suspended_by_bank");
        assertThat(result.text()).contains(Messages.JAPANESE.text("dualPasswordRefused.token-suspended-by-bank"));
        assertThat(sharers.state(user)).isEqualTo("SUSPENDED");
    }

    /** Wrong codes before it, or a release that an operator has begun: the bank's suspension stays. */
    @Test
    void whatWrongCodesHaveSuspendedAlreadyTheBankSuspendsAsWell() {
        Sharers sharers = Sharers.added(ground.realm(), "bank-both", 504, 1);
        TestUser user = sharers.users().get(0).withRole("general-user");
        TestUser master = member(sharers, "bank-both-master", "master");
        sharers.suspend();
        Page list = TokenScreens.RELEASE.list(ground.realm(), master);
        assertThat(bank.suspension(sharers.serial())).isEqualTo("permanently_suspended");

        bank.suspend(sharers.serial());
        Page result = TokenScreens.executed(list, master, user);

        assertThat(ReleaseScreens.outcome(result, user.loginId())).isEqualTo("REFUSED token_suspended_by_bank");
        assertThat(bank.release(sharers.serial()).json().get("before").asText()).isEqualTo("suspended_by_bank");
        assertThat(sharers.enterCode(user)).isEqualTo("ACCEPTED");
        assertThat(history(user))
                .filteredOn(line -> !line.equals("ワンタイムパスワードの入力"))
                .containsExactlyInAnyOrder("トークンの利用停止", "銀行によるトークンの利用停止", "ワンタイムパスワードの利用停止の解除", "銀行によるトークンの利用停止の解除");
    }

    @Test
    void eachSharerIsToldAndReadsOfIt() {
        Sharers sharers = Sharers.added(ground.realm(), "bank-told", 507, 2);
        sharers.users().forEach(user -> user.withMail(user.loginId() + "@sample.example"));

        bank.suspend(sharers.serial());
        // It is so already: nobody is told again.
        bank.suspend(sharers.serial());
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));
        bank.release(sharers.serial());

        assertThat(sharers.users()).hasSize(2).allSatisfy(user -> {
            assertThat(mails(user)).containsExactly("token-suspended-by-bank", "token-released");
            assertThat(history(user)).containsExactly("銀行によるトークンの利用停止の解除", "銀行によるトークンの利用停止");
        });
        List<JsonNode> events = events(sharers.serial());
        assertThat(events)
                .extracting(event -> event.at("/details/dual_password_event").asText())
                .containsExactlyInAnyOrder("token_suspended_by_bank", "token_released_by_bank");
        assertThat(events).allSatisfy(event -> {
            assertThat(event.at("/details/operator").asText()).isNotEmpty();
            assertThat(event.hasNonNull("userId")).isFalse();
        });
    }

    /** A general user's token that turns up no more is revoked by a master, whoever has suspended it. */
    @Test
    void anOperatorRevokesItAndTheUserRegistersAnother() {
        Sharers sharers = Sharers.added(ground.realm(), "bank-revoked", 508, 1);
        TestUser user = sharers.users().get(0).withRole("general-user");
        TestUser master = member(sharers, "bank-revoked-master", "master");
        bank.suspend(sharers.serial());

        Page result = TokenScreens.REVOCATION.carriedOut(ground.realm(), master, user);

        assertThat(ReleaseScreens.outcome(result, user.loginId())).isEqualTo("DONE");
        assertThat(bank.token(sharers.serial()).get("state").asText()).isEqualTo("revoked");
        assertThat(bank.release(sharers.serial()).json().get("before").asText()).isEqualTo("usable");
        assertThat(bank.token(sharers.serial()).get("state").asText()).isEqualTo("revoked");
    }

    @Test
    void whatTheBankHasSuspendedIsNeitherTakenBackNorAssignedBeforeItIsReleasedOrRevoked() {
        Sharers sharers = Sharers.added(ground.realm(), "bank-stock", 509, 1);
        bank.suspend(sharers.serial());

        List<Answer> refused = List.of(
                bank.takeBack(sharers.serial()),
                bank.assign(sharers.serial(), sharers.contract().id()));

        assertThat(refused).hasSize(2).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.json().get("message").asText()).isEqualTo("The token is refused: suspended.");
        });
        assertThat(sharers.enterCode(sharers.users().get(0))).isEqualTo("SUSPENDED");
        bank.revoke(sharers.serial());
        assertThat(bank.suspend(sharers.serial()).json().get("message").asText())
                .isEqualTo("The token is refused: revoked.");
    }

    private static List<String> mails(TestUser user) {
        return ground.realm().mails().stream()
                .filter(mail -> mail.get("userId").asText().equals(user.id()))
                .map(mail -> mail.get("kind").asText())
                .toList();
    }

    /** What happened to the user's token; the newest line first. */
    private static List<String> history(TestUser user) {
        return HistoryVisit.of(user).lines().stream()
                .map(cells -> cells.get(3).split(" ")[0])
                .toList();
    }

    private static List<JsonNode> events(String serial) {
        return ground.realm().events().stream()
                .filter(event -> event.at("/details/token").asText().equals(serial))
                .toList();
    }

    private static TestUser member(Sharers sharers, String loginId, String type) {
        return new Colleagues(sharers.contract()).user(loginId, type);
    }
}
