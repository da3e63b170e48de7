package io.github.dualpassword.lockout;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server is killed while right entries are held between their charge and their evaluation: the first entry of some
 * users, the fifth after four wrong ones of others.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashDuringEvaluationTest {

    private static final String FIRST = "first";
    private static final String FIFTH = "fifth";
    private static final String FIRST_UNVISITED = "first-unvisited";
    private static final String FIFTH_UNVISITED = "fifth-unvisited";
    private static final List<String> FOUR_WRONG = List.of(FIFTH, FIFTH_UNVISITED);
    private static final List<String> ALL = List.of(FIRST, FIFTH, FIRST_UNVISITED, FIFTH_UNVISITED);
    private static final Duration SOON = Duration.ofSeconds(90);

    /** No reader settles before the deadline: time goes on by a shift. */
    private static final Duration PAST_THE_DEADLINE = Duration.ofSeconds(31);

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withRealm(BankRealm.withUsers(ALL).with(realm -> realm.put("passwordPolicy", "hashAlgorithm(blocking)")));

    @BeforeAll
    static void killWhileEntriesAreHeld() {
        FOUR_WRONG.forEach(user -> {
            for (int wrong = 0; wrong < 4; wrong++) {
                enter(user, BankRealm.WRONG_PASSWORD);
            }
        });
        ground.realm().clearEvents();
        ground.realm().holdHashes();
        ExecutorService threads = Executors.newFixedThreadPool(ALL.size());
        List<CompletableFuture<Reply>> replies = ALL.stream()
                .map(user -> CompletableFuture.supplyAsync(() -> enter(user, BankRealm.LOGIN_PASSWORD), threads))
                .toList();
        Condition.await(
                "all entries are held",
                SOON,
                () -> ground.realm().hashes().get("waiting").intValue() == ALL.size());
        ground.server().kill();
        assertThat(replies).allSatisfy(reply -> assertThat(reply).failsWithin(SOON));
        threads.shutdownNow();
        ground.server().start();
    }

    @Test
    @Order(1)
    void theFirstEntryHasFailedForWhoeverComesNext() {
        ground.realm().shiftClock(PAST_THE_DEADLINE);

        enter(FIRST, BankRealm.WRONG_PASSWORD);

        assertThat(loginState(FIRST).get("state").asText()).isEqualTo("usable");
        assertThat(loginState(FIRST).get("consecutiveFailures").asInt()).isEqualTo(2);
        assertThat(eventsOf(FIRST)).containsOnlyOnce(EngineEvents.LOST).doesNotContain(EngineEvents.SUSPENDED);
    }

    @Test
    @Order(2)
    void theFifthEntryHasSuspendedForWhoeverComesNext() {
        ground.realm().shiftClock(PAST_THE_DEADLINE);

        assertThat(enter(FIFTH, BankRealm.LOGIN_PASSWORD).accepted()).isFalse();

        assertThat(loginState(FIFTH).get("state").asText()).isEqualTo("temporarily_suspended");
        assertThat(eventsOf(FIFTH)).containsOnlyOnce(EngineEvents.LOST, EngineEvents.SUSPENDED);
    }

    @Test
    @Order(3)
    void theTimerSettlesWhatNobodyComesFor() {
        Condition.await(
                "the timer has settled both",
                SOON,
                () -> List.of(FIRST_UNVISITED, FIFTH_UNVISITED).stream()
                        .allMatch(user -> eventsOf(user).contains(EngineEvents.LOST)));

        assertThat(eventsOf(FIRST_UNVISITED)).containsExactly(EngineEvents.LOST);
        assertThat(eventsOf(FIFTH_UNVISITED)).containsExactlyInAnyOrder(EngineEvents.LOST, EngineEvents.SUSPENDED);
    }

    @Test
    @Order(4)
    void whatIsSettledIsNotReportedAgain() {
        ALL.forEach(user -> enter(user, BankRealm.WRONG_PASSWORD));

        assertThat(ALL).allSatisfy(user -> assertThat(eventsOf(user)).containsOnlyOnce(EngineEvents.LOST));
        assertThat(FOUR_WRONG).allSatisfy(user -> assertThat(eventsOf(user)).containsOnlyOnce(EngineEvents.SUSPENDED));
    }

    private static Reply enter(String user, String password) {
        return Door.DIRECT_GRANT.person(ground.client(), user).enter(password);
    }

    private static JsonNode loginState(String user) {
        return TestUser.existing(ground.realm(), user).loginState();
    }

    private static List<String> eventsOf(String user) {
        return EngineEvents.of(TestUser.existing(ground.realm(), user));
    }
}
