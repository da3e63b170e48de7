package io.github.dualpassword.lockout;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

import io.github.dualpassword.policy.IssueLimits;

/** When a code may be issued to a user: a function of when codes were issued before. Times are milliseconds since the epoch. */
final class IssueRules {

    /** What is older than this limits nothing any more. */
    static final Duration MEMORY = Duration.ofDays(1);

    private static final Duration HOUR = Duration.ofHours(1);

    private IssueRules() {}

    /**
     * From when on the next one may be issued.
     *
     * @param issuedAt of the user's codes, in any order
     * @return a moment that is not after {@code now} when it may be issued now
     */
    static long nextFrom(List<Long> issuedAt, IssueLimits limits, long now) {
        return Math.max(
                nextFrom(issuedAt, limits.perHour(), HOUR, now), nextFrom(issuedAt, limits.perDay(), MEMORY, now));
    }

    /** When the oldest of the newest {@code limit} ones leaves the window. */
    private static long nextFrom(List<Long> issuedAt, int limit, Duration window, long now) {
        return issuedAt.stream()
                .sorted(Comparator.reverseOrder())
                .skip(limit - 1L)
                .findFirst()
                .map(oldest -> oldest + window.toMillis())
                .filter(end -> end > now)
                .orElse(now);
    }
}
