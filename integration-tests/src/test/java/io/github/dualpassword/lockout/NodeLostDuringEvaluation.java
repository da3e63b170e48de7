package io.github.dualpassword.lockout;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.Condition;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One of two nodes is killed while right entries are held there between their charge and their evaluation. The other one
 * goes on alone, until the lost one is back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class NodeLostDuringEvaluation {

    private static final String SEEN_BY_ONE = "seen-by-one";
    private static final String SEEN_BY_BOTH = "seen-by-both";
    private static final String FIFTH = "fifth";
    private static final List<String> ALL = List.of(SEEN_BY_ONE, SEEN_BY_BOTH, FIFTH);
    private static final int CROWD = 20;
    private static final Duration SOON = Duration.ofSeconds(90);

    /** The timers go by the real time and leave these attempts to whoever comes first. */
    private static final Duration PAST_THE_DEADLINE = Duration.ofSeconds(31);

    private long evaluationsBefore;

    abstract TestGround ground();

    /** Number of the node that is killed. */
    abstract int lost();

    static RealmFile realmFile() {
        return BankRealm.withUsers(ALL).with(realm -> realm.put("passwordPolicy", "hashAlgorithm(blocking)"));
    }

    @BeforeAll
    void killANodeThatHoldsEntries() {
        for (int wrong = 0; wrong < 4; wrong++) {
            enter(wrong % 2, FIFTH, BankRealm.WRONG_PASSWORD);
        }
        TestRealm realm = ground().realm(lost());
        realm.holdHashes();
        ExecutorService threads = Executors.newFixedThreadPool(ALL.size());
        List<CompletableFuture<Reply>> replies = ALL.stream()
                .map(user ->
                        CompletableFuture.supplyAsync(() -> enter(lost(), user, BankRealm.LOGIN_PASSWORD), threads))
                .toList();
        Condition.await(
                "all entries are held",
                SOON,
                () -> realm.hashes().get("waiting").intValue() == ALL.size());
        ground().node(lost()).kill();
        assertThat(replies).allSatisfy(reply -> assertThat(reply).failsWithin(SOON));
        threads.shutdownNow();
    }

    @Test
    @Order(1)
    void theNodeThatIsLeftCountsTheLostEntryAsWrong() {
        left().shiftClock(PAST_THE_DEADLINE);

        enter(1 - lost(), SEEN_BY_ONE, BankRealm.WRONG_PASSWORD);

        assertThat(loginState(SEEN_BY_ONE).get("consecutiveFailures").asInt()).isEqualTo(2);
        assertThat(eventsOf(SEEN_BY_ONE)).containsExactly(EngineEvents.LOST);
    }

    @Test
    @Order(2)
    void aLostEntryIsOneOfTheFiveThatBothNodesEvaluateTogether() {
        bringBackTheLostNode();

        List<Reply> replies = allAtOnce(SEEN_BY_BOTH, BankRealm.WRONG_PASSWORD);

        assertThat(replies).noneMatch(Reply::accepted).noneMatch(Reply::failedInTheServer);
        assertThat(evaluations()).isEqualTo(4);
        assertThat(eventsOf(SEEN_BY_BOTH)).containsExactlyInAnyOrder(EngineEvents.LOST, EngineEvents.SUSPENDED);
    }

    @Test
    @Order(3)
    void aLostEntryThatWasTheFifthIsReportedOnceByBothNodesTogether() {
        bringBackTheLostNode();

        List<Reply> replies = allAtOnce(FIFTH, BankRealm.LOGIN_PASSWORD);

        assertThat(replies).noneMatch(Reply::accepted).noneMatch(Reply::failedInTheServer);
        assertThat(evaluations()).isZero();
        assertThat(eventsOf(FIFTH)).containsExactlyInAnyOrder(EngineEvents.LOST, EngineEvents.SUSPENDED);
    }

    /** From here on {@link #evaluations()} counts anew. */
    private void bringBackTheLostNode() {
        ground().startMissingNodes();
        left().shiftClock(PAST_THE_DEADLINE);
        evaluationsBefore = allEvaluations();
    }

    private List<Reply> allAtOnce(String user, String password) {
        List<Person> persons = Door.DIRECT_GRANT.crowd(left(), Collections.nCopies(CROWD, user));
        return Crowd.allAtOnce(persons, person -> person.enter(password));
    }

    private long evaluations() {
        return allEvaluations() - evaluationsBefore;
    }

    private long allEvaluations() {
        return left().onEachNode().stream()
                .mapToLong(realm -> realm.hashes().get("calls").longValue())
                .sum();
    }

    private Reply enter(int node, String user, String password) {
        return Door.DIRECT_GRANT.person(ground().realm(node).client(), user).enter(password);
    }

    private TestRealm left() {
        return ground().realm(1 - lost());
    }

    private JsonNode loginState(String user) {
        return TestUser.existing(left(), user).loginState();
    }

    private List<String> eventsOf(String user) {
        return EngineEvents.of(TestUser.existing(left(), user));
    }
}
