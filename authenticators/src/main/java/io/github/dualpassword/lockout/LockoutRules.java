package io.github.dualpassword.lockout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.dualpassword.policy.LockoutPolicy;

/**
 * The state machine of suspension (requirements 2.D, C01 to C08): pure functions of state, policy, time and outcome.
 *
 * <p>An attempt is charged as if it had already failed; success takes that back. The state after any mix of parallel
 * attempts equals the state of the same attempts run one after the other in the order they were charged. All times are
 * milliseconds since the epoch.
 */
public final class LockoutRules {

    /** An attempt whose outcome has not arrived by then is lost (its node crashed) and settled as failed. */
    public static final Duration OUTCOME_DEADLINE = Duration.ofSeconds(30);

    /** Attempts of one credential of one user that can be under way at the same time. */
    public static final int MAX_PENDING = 250;

    private LockoutRules() {}

    /** Asks to evaluate a secret at the time {@code now}; whoever is granted must {@link #settle} afterwards. */
    public static Transition<Charge> charge(LockoutState before, LockoutPolicy policy, long now) {
        List<LockoutEffect> effects = new ArrayList<>();
        LockoutState state = endSuspension(settleLost(before, now, effects), now, effects);
        if (state.suspended()) {
            return new Transition<>(state, refusal(state), effects);
        }
        if (state.recorded() >= MAX_PENDING) {
            return new Transition<>(state, new Charge.Crowded(), effects);
        }
        LockoutState charged = chargeNext(state, policy, now);
        return new Transition<>(charged, new Charge.Granted(charged.epoch(), charged.lastCharged(), now), effects);
    }

    /** The same for an entry of the issue {@code issue} of a code: only as long as that is the present one. */
    static Transition<Charge> charge(LockoutState before, LockoutPolicy policy, long issue, long now) {
        return before.epoch() == issue
                ? charge(before, policy, now)
                : new Transition<>(before, new Charge.Replaced(), List.of());
    }

    /** Begins a new issue of a code, whose number is the answer. Outcomes of earlier issues mean nothing any more. */
    static Transition<Long> renew(LockoutState before) {
        LockoutState after = begunAnew(before);
        return new Transition<>(after, after.epoch(), List.of());
    }

    /** Ends the issue {@code issue} of a code that was proven; the answer is false when it had ended before. */
    static Transition<Boolean> use(LockoutState before, long issue) {
        return before.epoch() == issue
                ? new Transition<>(begunAnew(before), true, List.of())
                : new Transition<>(before, false, List.of());
    }

    /** Reports the outcome of the attempt {@code granted}. */
    public static Transition<Settlement> settle(
            LockoutState before, LockoutPolicy policy, Charge.Granted granted, Outcome outcome, long now) {
        List<LockoutEffect> effects = new ArrayList<>();
        LockoutState state = settleLost(before, now, effects);
        if (overdue(granted.chargedAt(), now)) {
            return new Transition<>(state, Settlement.TOO_LATE, effects);
        }
        if (granted.epoch() != state.epoch() || granted.number() <= state.countedFrom()) {
            return new Transition<>(state, Settlement.COUNTED, effects);
        }
        if (state.pending().stream().noneMatch(attempt -> attempt.number() == granted.number())) {
            return new Transition<>(state, Settlement.TOO_LATE, effects);
        }
        LockoutState after = switch (outcome) {
            case SUCCESS -> succeed(state, policy, granted.number(), effects);
            case FAILURE -> fail(state, granted.number(), effects);
            case NOT_EVALUATED -> giveBack(state, policy, granted.number(), effects);
        };
        return new Transition<>(after, Settlement.COUNTED, effects);
    }

    /** Settles attempts whose outcome never arrived; changes nothing else. */
    public static Transition<Settlement> settleLost(LockoutState before, long now) {
        List<LockoutEffect> effects = new ArrayList<>();
        return new Transition<>(settleLost(before, now, effects), Settlement.COUNTED, effects);
    }

    /** Settles the same, and says what the credential is then. */
    static Transition<Standing> look(LockoutState before, long now) {
        Transition<Settlement> settled = settleLost(before, now);
        return new Transition<>(settled.state(), settledStanding(settled.state(), now), settled.effects());
    }

    /** Makes the credential usable with all counters at zero, by an operator's decision. */
    public static Transition<Standing> release(LockoutState before, long now) {
        List<LockoutEffect> effects = new ArrayList<>();
        LockoutState state = settleLost(before, now, effects);
        Standing settled = settledStanding(state, now);
        effects.add(new LockoutEffect.Released(settled));
        return new Transition<>(begunAnew(state), settled, effects);
    }

    private static LockoutState begunAnew(LockoutState state) {
        return new LockoutState(
                state.epoch() + 1,
                state.lastCharged(),
                state.lastCharged(),
                0,
                Standing.USABLE,
                0,
                List.of(),
                List.of());
    }

    /** The state that lists and people are shown: suspensions that are decided, and not over yet. */
    public static Standing settledStanding(LockoutState before, long now) {
        LockoutState state = settleLost(before, now).state();
        return state.undecided() || over(state, now) ? Standing.USABLE : state.standing();
    }

    private static Charge refusal(LockoutState state) {
        return state.undecided()
                ? new Charge.Undecided(state.standing(), state.suspendedUntil())
                : new Charge.Refused(state.standing(), state.suspendedUntil());
    }

    private static LockoutState chargeNext(LockoutState state, LockoutPolicy policy, long now) {
        long number = state.lastCharged() + 1;
        List<PendingAttempt> pending = new ArrayList<>(state.pending());
        pending.add(new PendingAttempt(number, now));
        Standing standing = Standing.USABLE;
        int suspensions = state.suspensions();
        long until = 0;
        if (state.failures() + 1 >= policy.maxFailures()) {
            if (suspensions < policy.temporarySuspensions()) {
                standing = Standing.TEMPORARILY_SUSPENDED;
                suspensions++;
                until = now + policy.suspension().toMillis();
            } else {
                standing = Standing.PERMANENTLY_SUSPENDED;
            }
        }
        return new LockoutState(
                state.epoch(), number, state.countedFrom(), suspensions, standing, until, pending, state.givenBack());
    }

    private static LockoutState succeed(
            LockoutState before, LockoutPolicy policy, long number, List<LockoutEffect> effects) {
        // Where the row says suspended, this very attempt was outstanding: the suspension never came about.
        LockoutState state = before.withoutSuspension();
        long neverFailed = state.pending().stream()
                        .filter(attempt -> attempt.number() < number)
                        .count()
                + state.givenBack().stream().filter(earlier -> earlier < number).count();
        long failures = number - 1 - state.countedFrom() - neverFailed;
        int forgotten = policy.successForgetsSuspensions() ? state.suspensions() : 0;
        if (failures > 0 || forgotten > 0) {
            effects.add(new LockoutEffect.FailuresForgiven(failures, forgotten));
        }
        return state.withCountedFrom(number).forgetting(forgotten);
    }

    private static LockoutState fail(LockoutState state, long number, List<LockoutEffect> effects) {
        LockoutState after = state.withFailed(number);
        tellSuspension(after, effects);
        return after;
    }

    /** Without this attempt, one fewer was charged before the last one, which suspends only if enough are left. */
    private static LockoutState giveBack(
            LockoutState state, LockoutPolicy policy, long number, List<LockoutEffect> effects) {
        boolean stillSuspends = number < state.lastCharged() && state.failures() > policy.maxFailures();
        LockoutState after = (stillSuspends ? state : state.withoutSuspension()).withGivenBack(number);
        tellSuspension(after, effects);
        return after;
    }

    private static void tellSuspension(LockoutState after, List<LockoutEffect> effects) {
        if (after.suspended() && !after.undecided()) {
            effects.add(new LockoutEffect.Suspended(
                    after.standing(), after.suspendedUntil(), after.failures(), after.suspensions()));
        }
    }

    private static LockoutState settleLost(LockoutState before, long now, List<LockoutEffect> effects) {
        LockoutState state = before;
        for (PendingAttempt attempt : before.pending()) {
            if (overdue(attempt.chargedAt(), now)) {
                effects.add(new LockoutEffect.AttemptLost(attempt.number(), attempt.chargedAt()));
                state = fail(state, attempt.number(), effects);
            }
        }
        return state;
    }

    private static boolean overdue(long chargedAt, long now) {
        return now - chargedAt >= OUTCOME_DEADLINE.toMillis();
    }

    private static LockoutState endSuspension(LockoutState state, long now, List<LockoutEffect> effects) {
        if (!over(state, now)) {
            return state;
        }
        effects.add(new LockoutEffect.SuspensionEnded(state.suspendedUntil()));
        return new LockoutState(
                state.epoch(),
                state.lastCharged(),
                state.lastCharged(),
                state.suspensions(),
                Standing.USABLE,
                0,
                List.of(),
                List.of());
    }

    private static boolean over(LockoutState state, long now) {
        return state.standing() == Standing.TEMPORARILY_SUSPENDED
                && now >= state.suspendedUntil()
                && !state.undecided();
    }
}
