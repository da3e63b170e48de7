package io.github.dualpassword.otp.approval;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** What answers come to, and how often a phone may be asked: pure functions of requests and time. */
public final class ApprovalRules {

    /** Whoever mistypes has one more try; whoever guesses has two of a hundred. */
    static final int MOST_WRONG_NUMBERS = 2;

    /** In which earlier requests make the next one wait. */
    static final Duration REMEMBERED = Duration.ofDays(1);

    /** One that somebody has refused is as good as that many that nobody has answered. */
    private static final int WEIGHT_OF_REFUSAL = 3;

    /** From one request to the next, by the number of those before that were not approved. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(60));

    /** The same before login: whoever asks there has proven nothing, and needs no more than a login ID. */
    private static final List<Duration> PAUSES_BEFORE_LOGIN =
            List.of(Duration.ZERO, Duration.ZERO, Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofHours(12));

    private ApprovalRules() {}

    /** What an answer comes to. */
    enum Answer {
        APPROVED,
        REFUSED,
        /** The number is wrong, and may be entered once more. */
        WRONG_NUMBER,
        /** It was wrong for the last time. */
        TOO_MANY_WRONG_NUMBERS,
        /** Answered before, given up, or over. */
        NOT_OPEN
    }

    /** @param number as it was typed on the phone; nothing is read of it in a refusal */
    static Answer answer(Approval asked, ApprovalDecision decision, String number, long now) {
        if (asked.stateAt(now) != ApprovalState.WAITING) {
            return Answer.NOT_OPEN;
        }
        if (decision == ApprovalDecision.REFUSE) {
            return Answer.REFUSED;
        }
        if (asked.number().equals(number)) {
            return Answer.APPROVED;
        }
        return asked.wrongNumbers() + 1 < MOST_WRONG_NUMBERS ? Answer.WRONG_NUMBER : Answer.TOO_MANY_WRONG_NUMBERS;
    }

    /**
     * From when on a phone may be asked again, so that nobody is worn down by requests, and one at a time; empty where at once. What is
     * asked before login is counted for itself, and stands in nobody's way: else strangers could keep a user from the own phone.
     *
     * @param earlier of the same token, in any order
     */
    static Optional<Long> waitsUntil(List<Approval> earlier, ApprovalPurpose purpose, long now) {
        List<Approval> alike = alike(earlier, purpose);
        List<Approval> inVain = inVain(alike, now);
        List<Duration> pauses = purpose.isOfStrangers() ? PAUSES_BEFORE_LOGIN : PAUSES;
        long pause = pauses.get(Math.min(weight(inVain), pauses.size() - 1)).toMillis();
        LongStream ends = (purpose.isOfStrangers() ? earlier : alike)
                .stream()
                        .filter(one -> one.stateAt(now) == ApprovalState.WAITING)
                        .mapToLong(Approval::validUntil);
        LongStream pausesOver = inVain.stream().mapToLong(Approval::askedAt).map(last -> last + pause);
        return LongStream.concat(ends, pausesOver).max().stream()
                .filter(from -> from > now)
                .boxed()
                .findFirst();
    }

    /** Whether so many were not approved that whoever is asked again should hear of it. */
    static boolean isRepeated(List<Approval> earlier, ApprovalPurpose purpose, long now) {
        return weight(inVain(alike(earlier, purpose), now)) >= WEIGHT_OF_REFUSAL;
    }

    /** Those that give way to one that may be asked: of strangers, where somebody asks who has proven something. */
    static List<Approval> givingWay(List<Approval> earlier, ApprovalPurpose purpose, long now) {
        return purpose.isOfStrangers()
                ? List.of()
                : earlier.stream()
                        .filter(one -> one.purpose().isOfStrangers())
                        .filter(one -> one.stateAt(now) == ApprovalState.WAITING)
                        .toList();
    }

    private static List<Approval> alike(List<Approval> earlier, ApprovalPurpose purpose) {
        return earlier.stream()
                .filter(one -> one.purpose().isOfStrangers() == purpose.isOfStrangers())
                .toList();
    }

    private static List<Approval> inVain(List<Approval> earlier, long now) {
        long since = earlier.stream()
                .filter(one -> one.state() == ApprovalState.APPROVED || one.state() == ApprovalState.USED)
                .mapToLong(Approval::askedAt)
                .max()
                .orElse(Long.MIN_VALUE);
        return earlier.stream()
                .filter(one -> one.askedAt() > since && one.askedAt() > now - REMEMBERED.toMillis())
                .toList();
    }

    private static int weight(List<Approval> inVain) {
        return inVain.stream()
                .mapToInt(one -> one.state() == ApprovalState.REFUSED ? WEIGHT_OF_REFUSAL : 1)
                .sum();
    }
}
