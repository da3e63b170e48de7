package io.github.dualpassword.lockout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

import io.github.dualpassword.policy.IssueLimits;

import static org.assertj.core.api.Assertions.assertThat;

/** Three codes in any hour, ten in any day. */
class IssueRulesTest {

    private static final IssueLimits LIMITS = new IssueLimits(3, 10);
    private static final long NOW = 1_800_000_000_000L;
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long HOUR = Duration.ofHours(1).toMillis();

    @Test
    void theFirstOneMayBeIssued() {
        assertThat(IssueRules.nextFrom(List.of(), LIMITS, NOW)).isEqualTo(NOW);
    }

    @Test
    void theFourthWaitsForTheFirstToBeAnHourOld() {
        List<Long> issued = List.of(NOW - 10 * MINUTE, NOW - 59 * MINUTE, NOW);

        assertThat(IssueRules.nextFrom(issued, LIMITS, NOW)).isEqualTo(NOW + MINUTE);
    }

    @Test
    void afterExactlyAnHourItMayBeIssued() {
        assertThat(IssueRules.nextFrom(Collections.nCopies(3, NOW - HOUR), LIMITS, NOW))
                .isEqualTo(NOW);
    }

    @Test
    void theEleventhWaitsForTheFirstToBeADayOld() {
        List<Long> issued = LongStream.rangeClosed(1, 10)
                .mapToObj(hours -> NOW - 2 * hours * HOUR)
                .toList();

        assertThat(IssueRules.nextFrom(issued, LIMITS, NOW)).isEqualTo(NOW + 4 * HOUR);
    }

    @Test
    void afterExactlyADayItMayBeIssued() {
        assertThat(IssueRules.nextFrom(Collections.nCopies(10, NOW - 24 * HOUR), LIMITS, NOW))
                .isEqualTo(NOW);
    }

    @Property
    void neverMoreInAnyHourThanAreAllowed(@ForAll @NotEmpty List<@IntRange(min = 0, max = 200) Integer> pauses) {
        long now = NOW;
        List<Long> issued = new ArrayList<>();
        for (int minutes : pauses) {
            now += minutes * MINUTE;
            if (IssueRules.nextFrom(issued, LIMITS, now) <= now) {
                issued.add(now);
            }
        }

        assertThat(issued).isNotEmpty().allSatisfy(end -> {
            assertThat(issued).filteredOn(at -> at <= end && at > end - HOUR).hasSizeLessThanOrEqualTo(3);
            assertThat(issued)
                    .filteredOn(at -> at <= end && at > end - 24 * HOUR)
                    .hasSizeLessThanOrEqualTo(10);
        });
    }
}
