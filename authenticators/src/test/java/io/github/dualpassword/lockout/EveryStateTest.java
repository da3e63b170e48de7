package io.github.dualpassword.lockout;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.policy.LockoutPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The engine's proof (docs/lockout-proof.md): every state that requests on any number of nodes can bring a credential to, in
 * histories without end, by the rules of the product themselves.
 */
@Tag("search")
class EveryStateTest {

    private static final String PLACES =
            "limit {0}, {1} temporary suspensions, success forgets them: {2}, clocks {3} s apart, {4} requests at a time";

    @ParameterizedTest(name = PLACES)
    @CsvSource({
        "1,0,true,10,3,300",
        "1,1,true,10,3,1000",
        "1,2,true,10,3,1300",
        "1,1,false,40,2,1500",
        "2,0,true,10,3,11000",
        "2,1,true,10,3,17000",
        "2,1,false,10,3,23000"
    })
    void whatMustHoldHoldsInEveryState(
            int limit, int temporarySuspensions, boolean successForgets, int skew, int atATime, int atLeast) {
        holds(limit, temporarySuspensions, successForgets, skew, atATime, atLeast);
    }

    @Tag("long")
    @ParameterizedTest(name = PLACES)
    @CsvSource({
        "1,1,true,70,3,30000",
        "1,1,false,70,3,30000",
        "2,1,true,40,3,230000",
        "3,0,true,0,4,80000",
        "3,1,true,0,4,120000"
    })
    void soItDoesWithLargerLimitsAndClocksThatDifferByMore(
            int limit, int temporarySuspensions, boolean successForgets, int skew, int atATime, int atLeast) {
        holds(limit, temporarySuspensions, successForgets, skew, atATime, atLeast);
    }

    @ParameterizedTest
    @CsvSource({
        "READS_THEN_WRITES,more are evaluated than allowed before a suspension",
        "EVALUATES_FIRST,more are evaluated than allowed before a suspension",
        "FORGIVES_WHAT_CAME_LATER,more are evaluated than allowed before a suspension",
        "FORGIVES_CRASHES,more are evaluated than allowed before a suspension",
        "GIVES_BACK_TOO_MUCH,more are evaluated than allowed before a suspension",
        "FORGETS_SUSPENSIONS_AT_THEIR_END,more are evaluated than allowed before the permanent suspension",
        "GIVES_BACK_NOTHING,an entry before the limit is refused",
        "FORGIVES_NOTHING,an outcome that means nothing any more changes the state",
        "RELEASES_THE_STANDING_ONLY,an outcome that means nothing any more changes the state",
        "LOSES_TOO_EARLY,an outcome in time does not count",
        "WAITS_FOR_EVER,'when all time limits are over, an entry is still refused'"
    })
    void rulesThatAreWrongInOneWayAreFoundOut(BrokenRules rules, String violation) {
        StateSpace space = StateSpace.of(new Worlds(rules, policy(2, 1, true), Worlds.TICK, 3), row -> {});

        assertThat(space.violation()).as(rules + " after " + space.size()).endsWith(violation);
    }

    @ParameterizedTest
    @CsvSource({"READS_THEN_WRITES,7", "EVALUATES_FIRST,4"})
    void theWayThatLeadsThereIsAShortestOne(BrokenRules rules, int lines) {
        StateSpace space = StateSpace.of(new Worlds(rules, policy(2, 1, true), Worlds.TICK, 3), row -> {});

        assertThat(space.violation()).hasSize(lines);
    }

    private static void holds(
            int limit, int temporarySuspensions, boolean successForgets, int skew, int atATime, int atLeast) {
        LockoutPolicy policy = policy(limit, temporarySuspensions, successForgets);
        Worlds worlds =
                new Worlds(ProvenRules.ENGINE, policy, Duration.ofSeconds(skew).toMillis(), atATime);

        StateSpace space = StateSpace.of(worlds, row -> ShiftedRows.areTreatedAlike(row, policy, World.NOW));

        assertThat(space.violation()).isEmpty();
        assertThat(space.size()).isGreaterThan(atLeast);
    }

    private static LockoutPolicy policy(int limit, int temporarySuspensions, boolean successForgets) {
        return new LockoutPolicy(limit, LockoutPolicy.SHORTEST_SUSPENSION, temporarySuspensions, successForgets);
    }
}
