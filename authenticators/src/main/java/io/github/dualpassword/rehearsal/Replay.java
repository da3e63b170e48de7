package io.github.dualpassword.rehearsal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.AttemptDetails.Result;
import io.github.dualpassword.lockout.Charge;
import io.github.dualpassword.lockout.LockoutEffect;
import io.github.dualpassword.lockout.LockoutRules;
import io.github.dualpassword.lockout.LockoutState;
import io.github.dualpassword.lockout.Outcome;
import io.github.dualpassword.lockout.Settlement;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Transition;
import io.github.dualpassword.policy.LockoutPolicy;
import io.github.dualpassword.rehearsal.Happening.Source;

/**
 * Runs attempts and releases through the {@link LockoutRules} one after the other, each attempt over at once. That comes out
 * as any mix of parallel attempts does, in the order in which they were charged. Nothing is known of the time before the
 * first one: every count begins at zero.
 */
final class Replay {

    private final Function<Credential, LockoutPolicy> policy;
    private final int mostCounted;
    private final int mostSuspensions;
    private final Map<Counted, Progress> progress = new HashMap<>();
    private final List<Rehearsed> suspensions = new ArrayList<>();
    private final Tally tally = new Tally();

    /**
     * A replay.
     *
     * @param mostCounted passwords with something to count at the same time, beyond which {@link #isFull()}
     * @param mostSuspensions the same of suspensions
     */
    Replay(Function<Credential, LockoutPolicy> policy, int mostCounted, int mostSuspensions) {
        this.policy = policy;
        this.mostCounted = mostCounted;
        this.mostSuspensions = mostSuspensions;
    }

    /**
     * What is remembered of a password.
     *
     * @param last number of the newest attempt; events of one attempt can be several
     * @param suspension index of the newest suspension; -1 while there was none
     */
    private record Progress(LockoutState state, long last, int suspension) {

        static final Progress NEW = new Progress(LockoutState.NEW, 0, -1);

        boolean isWorthKeeping() {
            return state.suspended() || state.failures() > 0 || state.suspensions() > 0;
        }
    }

    /** Whether no more can be remembered: what follows is not to be added. */
    boolean isFull() {
        return progress.size() >= mostCounted || suspensions.size() >= mostSuspensions;
    }

    /** All suspensions, in the order of their beginning. */
    List<Rehearsed> suspensions() {
        return List.copyOf(suspensions);
    }

    Tally tally() {
        return tally;
    }

    void add(Happening happening) {
        Progress before = progress.getOrDefault(happening.counted(), Progress.NEW);
        Progress after = before;
        if (happening instanceof Happening.Attempt attempt) {
            after = entered(attempt, before);
        } else if (happening instanceof Happening.Release release) {
            after = released(release, before);
        } else if (happening instanceof Happening.Suspended) {
            tally.suspendedInFact++;
        }
        if (after.isWorthKeeping()) {
            progress.put(happening.counted(), after);
        } else {
            progress.remove(happening.counted());
        }
    }

    private Progress entered(Happening.Attempt attempt, Progress before) {
        boolean numbered = attempt.place().number() > 0;
        if (attempt.result() == Result.VOID || numbered && attempt.place().number() <= before.last()) {
            return before;
        }
        if (attempt.source() == Source.TIME_OF_EVENT) {
            tally.withoutDetails++;
        }
        if (attempt.result() == Result.REFUSED) {
            return notEvaluated(attempt, before);
        }
        long last = numbered ? attempt.place().number() : before.last();
        return evaluated(attempt, new Progress(before.state(), last, before.suspension()));
    }

    /** Nobody knows whether it was right: it counts for nothing, and is counted where that could matter. */
    private Progress notEvaluated(Happening.Attempt attempt, Progress before) {
        if (LockoutRules.settledStanding(before.state(), attempt.place().at()) == Standing.USABLE) {
            tally.unknown++;
        } else {
            replace(before, suspension -> suspension.refused(1, 0));
        }
        return before;
    }

    private Progress evaluated(Happening.Attempt attempt, Progress before) {
        long at = attempt.place().at();
        LockoutPolicy held = policy.apply(attempt.counted().credential());
        boolean right = attempt.result() == Result.RIGHT;
        Transition<Charge> charged = LockoutRules.charge(before.state(), held, at);
        if (!(charged.answer() instanceof Charge.Granted granted)) {
            replace(before, suspension -> suspension.refused(right ? 0 : 1, right ? 1 : 0));
            tally.refusedRight += right ? 1 : 0;
            return new Progress(charged.state(), before.last(), before.suspension());
        }
        Transition<Settlement> settled =
                LockoutRules.settle(charged.state(), held, granted, right ? Outcome.SUCCESS : Outcome.FAILURE, at);
        Optional<LockoutEffect.Suspended> suspended = settled.effects().stream()
                .filter(LockoutEffect.Suspended.class::isInstance)
                .map(LockoutEffect.Suspended.class::cast)
                .findFirst();
        suspended.ifPresent(begun -> suspensions.add(Rehearsed.begun(attempt.counted(), at, begun)));
        return new Progress(
                settled.state(), before.last(), suspended.isPresent() ? suspensions.size() - 1 : before.suspension());
    }

    private Progress released(Happening.Release release, Progress before) {
        Transition<Standing> released =
                LockoutRules.release(before.state(), release.place().at());
        if (released.answer() != Standing.USABLE) {
            replace(before, suspension -> suspension.released(release.place().at()));
        }
        return new Progress(released.state(), before.last(), before.suspension());
    }

    private void replace(Progress of, Function<Rehearsed, Rehearsed> change) {
        suspensions.set(of.suspension(), change.apply(suspensions.get(of.suspension())));
    }

    /** What is counted of the whole. */
    static final class Tally {
        private long suspendedInFact;
        private long withoutDetails;
        private long unknown;
        private long refusedRight;

        /** Suspensions of which the events tell. */
        long suspendedInFact() {
            return suspendedInFact;
        }

        /** Attempts of which the events tell no more than when they were written. */
        long withoutDetails() {
            return withoutDetails;
        }

        /** Entries that were not evaluated, and would have been: nobody knows whether they were right. */
        long unknown() {
            return unknown;
        }

        /** Right entries that would have been refused. */
        long refusedRight() {
            return refusedRight;
        }
    }
}
