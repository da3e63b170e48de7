package io.github.dualpassword.otp;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.testground.server.ServerOptions;
import io.github.dualpassword.useradministration.history.HistoryVisit;

import static org.assertj.core.api.Assertions.assertThat;

/** What the operation history says of tokens. */
class TokensInHistoryTest {

    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.on(VAULT.of(ServerOptions.ordinary()))
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
        assertThat(operations(user))
                .containsExactly(
                        "銀行の担当者: 銀行によるトークンの利用停止の解除" + token + ", 完了",
                        "システム: トークンの利用停止" + token + ", 完了",
                        "token-lines-user: ワンタイムパスワード利用開始登録" + token + ", 完了");
        assertThat(operations(sharers.user(0)))
                .containsExactly("銀行の担当者: 銀行によるトークンの利用停止の解除" + token + ", 完了", "システム: トークンの利用停止" + token + ", 完了");
    }

    /** Operator's login ID, what happened, and what became of it; the newest line first. */
    private static List<String> operations(TestUser reader) {
        return HistoryVisit.of(reader).lines().stream()
                .map(cells -> cells.get(1).split(" ")[0] + ": " + cells.get(3) + ", " + cells.get(4))
                .toList();
    }
}
