package io.github.dualpassword.lockout;

import java.util.ArrayList;
import java.util.List;

import io.github.dualpassword.lockout.SerialLockout.Fate;
import io.github.dualpassword.policy.LockoutPolicy;

/**
 * What happened to one credential, in the order in which it happened to the row; never looks into the row.
 *
 * <p>From it the same attempts can be run one at a time at any moment: in the order they were charged, each with the
 * fate that it met. As long as an outcome is open, the attempt is a failure (charged as if it had failed). Left out are
 * refusals while an open outcome could still lift the suspension.
 */
final class History {

    /** How long an outcome is waited for, in milliseconds (section "charge before evaluate": 30 s). */
    private static final long DEADLINE = 30_000;

    private final List<Happening> happenings = new ArrayList<>();

    Attempt charged(long number, long time) {
        Attempt attempt = new Attempt(number, time);
        happenings.add(attempt);
        return attempt;
    }

    void refused(long time) {
        if (!anyOpen()) {
            happenings.add(new Refusal(time));
        }
    }

    void suspensionEnded() {
        happenings.add(new SuspensionEnd());
    }

    void released(long time) {
        replace(Course.OPEN, Course.RELEASED, happenings.size());
        happenings.add(new Release(time));
    }

    /** The first step at or after the deadline of an attempt finds it lost. */
    void loseOverdue(long now) {
        for (Happening happening : happenings) {
            if (happening instanceof Attempt attempt
                    && attempt.course == Course.OPEN
                    && now - attempt.chargedAt >= DEADLINE) {
                attempt.course = Course.LOST;
            }
        }
    }

    /** An outcome arrives; what it does depends on what became of the attempt meanwhile. */
    void reported(Attempt attempt, Outcome outcome) {
        Course heard = Course.of(outcome);
        if (attempt.course == Course.OPEN) {
            attempt.course = heard;
            if (heard == Course.RIGHT) {
                replace(Course.OPEN, Course.OVERTAKEN, happenings.indexOf(attempt));
            }
        } else if (attempt.course == Course.OVERTAKEN) {
            attempt.course = heard;
        }
    }

    /** Whether an outcome is still waited for. */
    boolean anyOpen() {
        for (Happening happening : happenings) {
            if (happening instanceof Attempt attempt && attempt.course == Course.OPEN) {
                return true;
            }
        }
        return false;
    }

    /** Whether the outcome of this attempt is still waited for. */
    boolean isOpen(Attempt attempt) {
        return attempt.course == Course.OPEN;
    }

    /** Attempts since the last success, release or end of a suspension that were charged before this one and failed. */
    long knownFailuresBefore(Attempt attempt) {
        long failures = 0;
        for (Happening happening : happenings.subList(
                newestReset(true) + 1, Math.max(newestReset(true) + 1, happenings.indexOf(attempt)))) {
            if (happening instanceof Attempt earlier
                    && (earlier.course == Course.WRONG || earlier.course == Course.LOST)) {
                failures++;
            }
        }
        return failures;
    }

    /** Attempts evaluated since the last success, release or end of a suspension. */
    long evaluatedSinceReset() {
        return evaluatedAfter(newestReset(true));
    }

    /** Attempts evaluated since the last success or release. */
    long evaluatedTowardsPermanence() {
        return evaluatedAfter(newestReset(false));
    }

    /** The same attempts, one at a time. */
    SerialLockout serialRun(LockoutPolicy policy) {
        SerialLockout serial = new SerialLockout(policy);
        for (Happening happening : happenings) {
            if (happening instanceof Attempt attempt) {
                boolean evaluated = serial.attempt(attempt.chargedAt, attempt.fate(), attempt.number);
                agree(evaluated, "evaluated, but refused in the serial run: ", attempt);
            } else if (happening instanceof Refusal refusal) {
                boolean evaluated = serial.attempt(refusal.time, Fate.WRONG, 0);
                agree(!evaluated, "refused, but evaluated in the serial run: ", refusal);
            } else if (happening instanceof Release release) {
                serial.release(release.time);
            }
        }
        return serial;
    }

    private static void agree(boolean agreed, String otherwise, Happening happening) {
        if (!agreed) {
            throw new AssertionError(otherwise + happening);
        }
    }

    private void replace(Course course, Course by, int before) {
        for (Happening happening : happenings.subList(0, before)) {
            if (happening instanceof Attempt attempt && attempt.course == course) {
                attempt.course = by;
            }
        }
    }

    private int newestReset(boolean endsOfSuspensionsToo) {
        for (int i = happenings.size() - 1; i >= 0; i--) {
            Happening happening = happenings.get(i);
            if (happening instanceof Release
                    || (happening instanceof Attempt attempt && attempt.course == Course.RIGHT)
                    || (happening instanceof SuspensionEnd && endsOfSuspensionsToo)) {
                return i;
            }
        }
        return -1;
    }

    private long evaluatedAfter(int index) {
        long evaluated = 0;
        for (Happening happening : happenings.subList(index + 1, happenings.size())) {
            if (happening instanceof Attempt attempt && attempt.course != Course.NOT_EVALUATED) {
                evaluated++;
            }
        }
        return evaluated;
    }

    @Override
    public String toString() {
        return happenings.toString();
    }

    private sealed interface Happening {}

    private record Refusal(long time) implements Happening {}

    private record Release(long time) implements Happening {}

    private record SuspensionEnd() implements Happening {}

    /** An attempt that was charged, and what became of it so far. */
    static final class Attempt implements Happening {
        private final long number;
        private final long chargedAt;
        private Course course = Course.OPEN;

        private Attempt(long number, long chargedAt) {
            this.number = number;
            this.chargedAt = chargedAt;
        }

        long deadline() {
            return chargedAt + DEADLINE;
        }

        private Fate fate() {
            return switch (course) {
                case RIGHT -> Fate.RIGHT;
                case LOST -> Fate.LOST;
                case NOT_EVALUATED -> Fate.NOT_EVALUATED;
                case RELEASED -> Fate.RELEASED;
                case OPEN, WRONG, OVERTAKEN -> Fate.WRONG;
            };
        }

        @Override
        public String toString() {
            return "Attempt[number=" + number + ", chargedAt=" + chargedAt + ", course=" + course + "]";
        }
    }

    private enum Course {
        OPEN,
        RIGHT,
        WRONG,
        NOT_EVALUATED,
        LOST,
        /** A later attempt was right before anything was heard of this one, which therefore counts no more. */
        OVERTAKEN,
        RELEASED;

        private static Course of(Outcome outcome) {
            return switch (outcome) {
                case SUCCESS -> RIGHT;
                case FAILURE -> WRONG;
                case NOT_EVALUATED -> NOT_EVALUATED;
            };
        }
    }
}
