package io.github.dualpassword.otp;

import java.time.Duration;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** The same on PostgreSQL, and all that needs to be seen on one database only. */
class ExactTokensOnPostgresqlTest extends ExactTokens {

    private static final String NEWER_KEY =
            Base64.getEncoder().encodeToString("a newer key, of thirty-two bytes".getBytes());

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("two-stage", file -> file.withoutUsers().quickHashes());

    @Override
    TestGround ground() {
        return ground;
    }

    @Test
    @Requirement("C12")
    void sixWrongCodesOfThreeSharersSuspendAllOfThemAndNothingElseOfThem() {
        Sharers sharers = Sharers.added(ground.realm(), "three", 3, 3);
        TestUser first = sharers.user(0);
        TestUser second = sharers.user(1);
        TestUser third = sharers.user(2);

        List<String> answers = List.of(
                sharers.enterWrongCode(first),
                sharers.enterWrongCode(second),
                sharers.enterWrongCode(third),
                sharers.enterWrongCode(first),
                sharers.enterWrongCode(second),
                sharers.enterWrongCode(third));

        assertThat(answers).containsExactly("WRONG", "WRONG", "WRONG", "WRONG", "WRONG", "SUSPENDED");
        assertThat(sharers.users())
                .hasSize(3)
                .allMatch(user -> sharers.state(user).equals("SUSPENDED"));
        assertThat(sharers.enterCode(first)).isEqualTo("SUSPENDED");
        assertThat(second.loginState().get("state").asText()).isEqualTo("usable");
        assertThat(second.loginState().get("consecutiveFailures").asInt()).isZero();
        List<JsonNode> events = ground.realm().eventsOf(second.id(), "USER_DISABLED_BY_PERMANENT_LOCKOUT");
        assertThat(events).hasSize(1);
        assertThat(events.get(0).get("details").get("token").asText()).isEqualTo("10000003");
        assertThat(events.get(0).get("details").get("credential_type").asText()).isEqualTo("token");

        assertThat(sharers.release()).isEqualTo("PERMANENTLY_SUSPENDED");

        assertThat(sharers.users())
                .hasSize(3)
                .allMatch(user -> sharers.state(user).equals("USABLE"));
        assertThat(sharers.enterCode(third)).isEqualTo("ACCEPTED");
    }

    @Test
    void aRightCodeForgetsTheWrongOnesOfAllSharersAndAUsedOneCountsForNothing() {
        Sharers sharers = Sharers.added(ground.realm(), "forgiving", 4, 2);
        TestUser one = sharers.user(0);
        TestUser other = sharers.user(1);
        for (int entry = 0; entry < 4; entry++) {
            sharers.enterWrongCode(one);
        }

        assertThat(sharers.enterCode(other)).isEqualTo("ACCEPTED");
        for (int entry = 0; entry < 10; entry++) {
            sharers.enterCode(one);
        }

        assertThat(sharers.enterCode(one)).isEqualTo("USED");
        assertThat(sharers.enterWrongCode(one)).isEqualTo("WRONG");
        assertThat(sharers.state(one)).isEqualTo("USABLE");
    }

    @Test
    void digitsOfAJapaneseKeyboardAreRead() {
        Sharers sharers = Sharers.added(ground.realm(), "wide", 5, 1);
        StringBuilder wide = new StringBuilder("　");
        sharers.code().chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));

        assertThat(sharers.enter(sharers.user(0), wide.toString())).isEqualTo("ACCEPTED");
    }

    @Test
    void theClockOfATokenIsFollowedAStepAtATime() {
        Sharers sharers = Sharers.added(ground.realm(), "drifting", 6, 1);
        TestUser user = sharers.user(0);
        long now = TestGround.MORNING.toEpochMilli();
        long minute = Duration.ofMinutes(1).toMillis();

        assertThat(sharers.enter(user, sharers.fob().codeAt(now + 2 * minute))).isEqualTo("WRONG");
        assertThat(sharers.enter(user, sharers.fob().codeAt(now + minute))).isEqualTo("ACCEPTED");
        assertThat(sharers.enter(user, sharers.fob().codeAt(now + 2 * minute))).isEqualTo("ACCEPTED");
        assertThat(sharers.enter(user, sharers.fob().codeAt(now))).isEqualTo("WRONG");
    }

    @Test
    void whoLeavesTheContractLosesTheToken() {
        Sharers sharers = Sharers.added(ground.realm(), "leaving", 7, 2);
        TestUser leaver = sharers.user(0);

        sharers.contract().leave(leaver);

        assertThat(sharers.enterCode(leaver)).isEqualTo("NOT_REGISTERED");
        sharers.contract().join(leaver);
        assertThat(sharers.enterCode(leaver)).isEqualTo("NOT_REGISTERED");
        assertThat(sharers.state(leaver)).isEqualTo("NONE");
        assertThat(sharers.enterCode(sharers.user(1))).isEqualTo("ACCEPTED");
    }

    @Test
    void aRevokedTokenIsGoneForAllSharers() {
        Sharers sharers = Sharers.added(ground.realm(), "revoked", 8, 2);

        assertThat(sharers.revoke()).isTrue();

        assertThat(sharers.enterCode(sharers.user(0))).isEqualTo("NOT_REGISTERED");
        sharers.register(sharers.user(1));
        assertThat(sharers.enterCode(sharers.user(1))).isEqualTo("REVOKED");
        assertThat(sharers.state(sharers.user(1))).isEqualTo("REVOKED");
    }

    @Test
    void withoutTheKeyNothingIsAcceptedAndNothingIsCounted() {
        Sharers sharers = Sharers.added(ground.realm(), "keyless", 9, 1);
        TestUser user = sharers.user(0);
        VAULT.remove(ground.realm());

        for (int entry = 0; entry < 6; entry++) {
            sharers.enterCode(user);
        }

        assertThat(sharers.enterCode(user)).isEqualTo("UNAVAILABLE");
        assertThat(ground.server()
                        .admin()
                        .get(ground.realm().path("/dual-password/set-up-check"))
                        .findValuesAsText("code"))
                .contains("token-key-missing");
        VAULT.keys(ground.realm(), TestVault.KEY);
        assertThat(sharers.enterCode(user)).isEqualTo("ACCEPTED");
    }

    @Test
    void aNewerKeyTakesOverAndTheOldOneCanGo() {
        Sharers sharers = Sharers.added(ground.realm(), "rotated", 10, 1);
        TestUser user = sharers.user(0);
        long now = TestGround.MORNING.toEpochMilli();
        long minute = Duration.ofMinutes(1).toMillis();
        VAULT.keys(ground.realm(), NEWER_KEY, TestVault.KEY);
        assertThat(sharers.enter(user, sharers.fob().codeAt(now - minute))).isEqualTo("ACCEPTED");

        JsonNode first = Sharers.rotate(ground.realm());
        JsonNode second = Sharers.rotate(ground.realm());

        assertThat(first.get("encrypted").asInt()).isPositive();
        assertThat(first.get("unreadable").asInt()).isZero();
        assertThat(second.get("encrypted").asInt()).isZero();
        VAULT.keys(ground.realm(), NEWER_KEY);
        assertThat(sharers.enter(user, sharers.fob().codeAt(now))).isEqualTo("ACCEPTED");

        VAULT.keys(ground.realm(), TestVault.KEY, NEWER_KEY);
        assertThat(Sharers.rotate(ground.realm()).get("unreadable").asInt()).isZero();
    }
}
