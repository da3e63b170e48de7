package io.github.dualpassword.otp;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/**
 * Which code of a token is accepted (J01): pure functions of what is remembered of the token, of the time, and of
 * whether an entry is the code of a position, which is a step or a count.
 *
 * <p>Every position in question is asked about, whatever the answers: the time that it takes tells nothing.
 */
final class AcceptanceRules {

    /** Steps by which a clock may be wrong each way, beyond what is remembered; for a button, presses that nobody has used. */
    static final int TOLERANCE = 1;

    /** Steps by which a clock may be wrong each way in all: beyond them the token is broken. */
    static final int MAX_DRIFT = 20;

    /** Counts among which two consecutive codes are looked for. */
    static final int CATCH_UP_COUNTS = 100;

    private AcceptanceRules() {}

    /**
     * Judges one code.
     *
     * @param isCodeOf whether it is the code of a position
     * @param now milliseconds since the epoch
     */
    static Acceptance accept(CodeParameters parameters, CodeProgress progress, LongPredicate isCodeOf, long now) {
        List<Long> matching =
                inQuestion(parameters, progress, now).filter(isCodeOf).boxed().toList();
        Optional<Long> accepted = matching.stream()
                .filter(position -> position > progress.lastUsed())
                .min(nearestTo(expected(parameters, progress, now)));
        if (accepted.isPresent()) {
            return new Acceptance.Accepted(after(parameters, accepted.get(), now));
        }
        return matching.isEmpty() ? new Acceptance.Wrong() : new Acceptance.Used();
    }

    /**
     * Finds where a token is that has run away, by two codes that it has shown one after the other.
     *
     * @param isFirst whether the first entry is the code of a position
     * @param isSecond the same for the second one
     * @param now milliseconds since the epoch
     * @return used where both codes were used before, as when the same two come again
     */
    static Acceptance catchUp(
            CodeParameters parameters, CodeProgress progress, LongPredicate isFirst, LongPredicate isSecond, long now) {
        // Not && alone: both are asked about every position.
        List<Long> matching = pairsInQuestion(parameters, progress, now)
                .filter(position -> isFirst.test(position) & isSecond.test(position + 1))
                .boxed()
                .toList();
        Optional<Long> found = matching.stream()
                .filter(position -> position > progress.lastUsed())
                .min(nearestTo(expected(parameters, progress, now)));
        if (found.isPresent()) {
            return new Acceptance.Accepted(after(parameters, found.get() + 1, now));
        }
        // A pair of which one code is still good would tell that code.
        return matching.stream().anyMatch(position -> position < progress.lastUsed())
                ? new Acceptance.Used()
                : new Acceptance.Wrong();
    }

    /** Positions whose code may have been entered, the last used ones among them. */
    private static LongStream inQuestion(CodeParameters parameters, CodeProgress progress, long now) {
        if (parameters.kind() == TokenKind.HOTP) {
            return LongStream.rangeClosed(progress.lastUsed(), progress.lastUsed() + 1 + TOLERANCE)
                    .filter(count -> count >= 0);
        }
        long expected = expected(parameters, progress, now);
        return LongStream.rangeClosed(expected - TOLERANCE, expected + TOLERANCE)
                .filter(step -> Math.abs(step - parameters.stepAt(now)) <= MAX_DRIFT && step >= 0);
    }

    /** First positions of pairs, the last used one among them. */
    private static LongStream pairsInQuestion(CodeParameters parameters, CodeProgress progress, long now) {
        if (parameters.kind() == TokenKind.HOTP) {
            return LongStream.range(progress.lastUsed() - 1, progress.lastUsed() + CATCH_UP_COUNTS)
                    .filter(count -> count >= 0);
        }
        long step = parameters.stepAt(now);
        return LongStream.range(Math.max(0, step - MAX_DRIFT), step + MAX_DRIFT);
    }

    private static long expected(CodeParameters parameters, CodeProgress progress, long now) {
        return parameters.kind() == TokenKind.HOTP
                ? progress.lastUsed() + 1
                : parameters.stepAt(now) + progress.drift();
    }

    private static CodeProgress after(CodeParameters parameters, long position, long now) {
        return parameters.kind() == TokenKind.HOTP
                ? new CodeProgress(position, 0)
                : new CodeProgress(position, (int) (position - parameters.stepAt(now)));
    }

    private static Comparator<Long> nearestTo(long expected) {
        return Comparator.<Long>comparingLong(position -> Math.abs(position - expected))
                .thenComparing(Comparator.naturalOrder());
    }
}
