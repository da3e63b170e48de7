package io.github.dualpassword.throttle;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DistinctCountsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final long NOW = Duration.ofDays(20_000).toMillis();

    private final DistinctCounts counts = new DistinctCounts(KeyedHash.random(), 1 << 13);

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 30, 100, 200})
    void itIsSaidWhenThereAreAboutSoMany(int limit) {
        assertThat(reachedBy(limit, 0, 1_000, NOW)).isBetween(limit * 3 / 4, limit * 5 / 4 + 2);
    }

    @Test
    void itIsSaidOnceInAPeriod() {
        reachedBy(10, 0, 100, NOW);

        assertThat(reachedBy(10, 100, 300, NOW)).isEqualTo(-1);
        assertThat(reachedBy(10, 300, 500, NOW + HOUR.toMillis())).isBetween(307, 315);
    }

    @Test
    void aPeriodThatIsOverIsForgotten() {
        assertThat(reachedBy(30, 0, 20, NOW)).isEqualTo(-1);
        assertThat(reachedBy(30, 20, 40, NOW + HOUR.toMillis())).isEqualTo(-1);
    }

    /** A clock that is put back does not stop the count. */
    @Test
    void aMomentBeforeThePeriodBeginsAnotherOne() {
        reachedBy(10, 0, 100, NOW);

        assertThat(reachedBy(10, 0, 100, NOW - HOUR.toMillis() - 1)).isPositive();
    }

    @Test
    void theSameThingAgainIsOne() {
        assertThat(IntStream.range(0, 1_000).filter(each -> counts.reaches(2, HOUR, NOW, "user01", "address")))
                .isEmpty();
    }

    @Test
    void moreThanCanBeToldFromEachOtherAreManyStill() {
        long[] all = {-1, -1, -1, -1, -1, -1, -1, -1};

        assertThat(DistinctCounts.estimate(all)).isGreaterThan(200);
        assertThat(DistinctCounts.estimate(new long[8])).isZero();
    }

    /** The number of the thing by which it was said; -1 for never. */
    private int reachedBy(int limit, int from, int to, long now) {
        return IntStream.range(from, to)
                .filter(each -> counts.reaches(limit, HOUR, now, "user-" + each, "address"))
                .map(each -> each + 1)
                .findFirst()
                .orElse(-1);
    }
}
