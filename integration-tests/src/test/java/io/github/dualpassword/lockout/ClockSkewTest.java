package io.github.dualpassword.lockout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** The clock of one node is five seconds fast or slow. */
@Tag("long")
@Tag(TestGround.TWO_NODES)
class ClockSkewTest {

    private static final Duration SUSPENSION = Duration.ofMinutes(30);
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Duration SKEW = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration MILLISECOND = Duration.ofMillis(1);

    @RegisterExtension
    static final TestGround ground = TestGround.on(BreakableCluster.options())
            .withRealm(BankRealm.withUsers(List.of("guessed-5", "guessed--5", "lost-5", "lost--5"))
                    .with(realm -> realm.put("passwordPolicy", "hashAlgorithm(blocking)")));

    @AfterEach
    void rightTime() {
        ground.realm(1).releaseHashes();
        ground.realm().resetClock();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, -5})
    void aSuspensionIsAsLongAsItIsByTheClockOfTheNodeThatSuspended(int seconds) {
        String user = "guessed-" + seconds;
        long before = evaluations();
        clocks(TestGround.MORNING, seconds);

        // The last one at the node whose clock is off.
        List.of(1, 0, 1, 0, 1)
                .forEach(node ->
                        assertThat(enter(node, user, BankRealm.WRONG_PASSWORD)).isFalse());

        assertThat(suspendedUntil(user))
                .isEqualTo(TestGround.MORNING.plusSeconds(seconds).plus(SUSPENSION));
        assertThat(enter(0, user, BankRealm.LOGIN_PASSWORD)).isFalse();
        assertThat(enter(1, user, BankRealm.LOGIN_PASSWORD)).isFalse();
        Instant end = TestGround.MORNING.plus(SUSPENSION);
        clocks(end.minus(SKEW).minus(MILLISECOND), 0);
        assertThat(enter(0, user, BankRealm.LOGIN_PASSWORD))
                .as("shorter by more than the skew")
                .isFalse();
        assertThat(evaluations() - before).isEqualTo(5);
        clocks(end.plus(SKEW), 0);
        assertThat(enter(0, user, BankRealm.LOGIN_PASSWORD))
                .as("longer by more than the skew")
                .isTrue();
        clocks(end.plus(SKEW), seconds);
        assertThat(enter(1, user, BankRealm.LOGIN_PASSWORD)).isTrue();
        assertThat(pending(user)).isEmpty();
        assertThat(mailsOfSuspensions(user)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, -5})
    void anEntryThatIsNeverJudgedFailsAtTheOtherNodeAtMostTheSkewLater(int seconds) {
        String user = "lost-" + seconds;
        clocks(TestGround.MORNING, seconds);
        ground.realm(1).holdHashes();
        CompletableFuture<Boolean> held = CompletableFuture.supplyAsync(() -> enter(1, user, BankRealm.LOGIN_PASSWORD));
        Condition.await(
                "the entry is held",
                SOON,
                () -> ground.realm(1).hashes().get("waiting").intValue() == 1);

        clocks(TestGround.MORNING.plus(DEADLINE).plus(SKEW).plus(MILLISECOND), seconds);
        assertThat(enter(0, user, BankRealm.WRONG_PASSWORD)).isFalse();

        assertThat(pending(user)).isEmpty();
        assertThat(state(user).loginState().get("consecutiveFailures").asInt()).isEqualTo(2);
        ground.realm(1).releaseHashes();
        assertThat(held).succeedsWithin(SOON);
        assertThat(enter(0, user, BankRealm.LOGIN_PASSWORD)).isTrue();
        assertThat(enter(1, user, BankRealm.LOGIN_PASSWORD)).isTrue();
        assertThat(pending(user)).isEmpty();
        assertThat(mailsOfSuspensions(user)).isZero();
    }

    /** That of the first node is right. */
    private static void clocks(Instant moment, int secondsOfTheOther) {
        ground.realm(0).standClockOfThisNodeAt(moment);
        ground.realm(1).standClockOfThisNodeAt(moment.plusSeconds(secondsOfTheOther));
    }

    private static boolean enter(int node, String user, String password) {
        return Door.DIRECT_GRANT
                .person(ground.realm(node).client(), user)
                .enter(password)
                .accepted();
    }

    private static long evaluations() {
        return ground.realm().onEachNode().stream()
                .mapToLong(node -> node.hashes().get("calls").longValue())
                .sum();
    }

    private static Instant suspendedUntil(String user) {
        return Instant.ofEpochMilli(Long.parseLong(row(user, "SUSPENDED_UNTIL").get(0)));
    }

    private static List<String> pending(String user) {
        return row(user, "PENDING").stream().filter(java.util.Objects::nonNull).toList();
    }

    private static List<String> row(String user, String column) {
        return ground.server()
                .tables()
                .orElseThrow()
                .query("select %s from DP_LOCKOUT where SUBJECT_ID = '%s' and CREDENTIAL = 'login'"
                        .formatted(column, state(user).id()));
    }

    private static long mailsOfSuspensions(String user) {
        String id = state(user).id();
        return ground.realm().mails().stream()
                .filter(mail -> mail.get("userId").asText().equals(id))
                .filter(mail -> mail.get("kind").asText().equals("suspended"))
                .count();
    }

    private static TestUser state(String user) {
        return TestUser.existing(ground.realm(), user);
    }
}
