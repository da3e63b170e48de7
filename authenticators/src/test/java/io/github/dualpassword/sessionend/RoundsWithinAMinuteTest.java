package io.github.dualpassword.sessionend;

import java.time.Duration;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import io.github.dualpassword.sessionend.SessionEnd.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** Within 60 seconds of a change nothing lives that was to end, however its moment falls between two rounds. */
class RoundsWithinAMinuteTest {

    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final int INTERVAL_MILLIS = (int) SessionEndCare.INTERVAL.toMillis();
    private static final long REQUESTED_AT = 1_000_500;

    /**
     * One round ends what a login made that was under way, the next one what was made from that meanwhile. A round may not come
     * at all, because the node has died that had its turn.
     */
    @Property
    void twoRoundsBeginInTimeEvenIfOneIsLost(
            @ForAll @IntRange(max = 9_999) int sinceRound, @ForAll @IntRange(max = 1) int lost) {
        Duration age = SessionEndCare.INTERVAL.minusMillis(sinceRound);
        Duration missing = SessionEndRequest.FIRST_ROUND.minus(age);
        long further = -Math.floorDiv(-missing.toMillis(), INTERVAL_MILLIS);

        Duration first = age.plus(SessionEndCare.INTERVAL.multipliedBy(further + lost));
        Duration second = first.plus(SessionEndCare.INTERVAL);

        assertThat(first).isGreaterThanOrEqualTo(SessionEndRequest.FIRST_ROUND);
        assertThat(second).isLessThan(MINUTE);
        assertThat(isLastRound(second)).isTrue();
    }

    @Example
    void theFirstRoundIsNeverTheLast() {
        assertThat(isLastRound(SessionEndRequest.FIRST_ROUND)).isFalse();
        assertThat(isLastRound(SessionEndRequest.LAST_ROUND.minusMillis(1))).isFalse();
        assertThat(isLastRound(SessionEndRequest.LAST_ROUND)).isTrue();
    }

    private static boolean isLastRound(Duration age) {
        return new SessionEndRequest("id", "realm", "user", Scope.RESET, REQUESTED_AT)
                .isLastRound(REQUESTED_AT + age.toMillis());
    }
}
