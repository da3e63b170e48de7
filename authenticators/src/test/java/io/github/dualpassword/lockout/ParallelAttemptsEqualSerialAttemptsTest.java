package io.github.dualpassword.lockout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

import io.github.dualpassword.policy.LockoutPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/** Random interleavings of attempts, with crashes, releases and time going by, against the serial model. */
@Tag("search")
class ParallelAttemptsEqualSerialAttemptsTest {

    @Property(tries = 20_000, seed = "20261121", generation = GenerationMode.RANDOMIZED, edgeCases = EdgeCasesMode.NONE)
    @Label("any mix of parallel attempts comes out as the same attempts one at a time in the order they were charged")
    void parallelAttemptsEqualSerialAttempts(
            @ForAll("policies") LockoutPolicy policy, @ForAll("schedules") List<Step> schedule) {
        Schedule run = new Schedule(new ParallelRun(policy));
        schedule.forEach(run::carryOut);
        run.comeToRest();
        assertThat(run.parallel.state().undecided()).isFalse();
        run.tryOnceMoreAfterTheSuspension();
        collect(run.parallel);
    }

    @Provide
    Arbitrary<LockoutPolicy> policies() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(60, 90).map(Duration::ofSeconds),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, false))
                .as(LockoutPolicy::new);
    }

    @Provide
    Arbitrary<List<Step>> schedules() {
        Arbitrary<Integer> pick = Arbitraries.integers().between(0, 11);
        Arbitrary<Outcome> outcomes = Arbitraries.frequency(
                Tuple.of(4, Outcome.FAILURE), Tuple.of(2, Outcome.SUCCESS), Tuple.of(1, Outcome.NOT_EVALUATED));
        Arbitrary<Step> steps = Arbitraries.frequencyOf(
                Tuple.of(9, outcomes.map(Begin::new)),
                Tuple.of(8, pick.map(Finish::new)),
                Tuple.of(2, pick.map(Crash::new)),
                Tuple.of(4, Arbitraries.longs().between(0, 4_000).map(Wait::new)),
                Tuple.of(1, Arbitraries.longs().between(4_000, 100_000).map(Wait::new)),
                Tuple.of(2, Combinators.combine(pick, nearly()).as(WaitForDeadline::new)),
                Tuple.of(2, nearly().map(WaitForEndOfSuspension::new)),
                Tuple.of(1, Arbitraries.just(new Timer())),
                Tuple.of(1, Arbitraries.just(new Release())));
        return steps.list().ofMinSize(1).ofMaxSize(70);
    }

    /** A millisecond too early, exactly, a millisecond late. */
    private static Arbitrary<Integer> nearly() {
        return Arbitraries.integers().between(-1, 1);
    }

    /** What the cases were like: a run that hardly ever sees a thing proves nothing about it. */
    private static void collect(ParallelRun run) {
        List<LockoutEffect> effects = run.effects();
        atLeast(25, "an attempt was lost", anyOf(effects, LockoutEffect.AttemptLost.class));
        atLeast(25, "a suspension was told", anyOf(effects, LockoutEffect.Suspended.class));
        atLeast(25, "a suspension ended", anyOf(effects, LockoutEffect.SuspensionEnded.class));
        atLeast(25, "failures were forgiven", anyOf(effects, LockoutEffect.FailuresForgiven.class));
        atLeast(25, "released", anyOf(effects, LockoutEffect.Released.class));
        atLeast(
                15,
                "suspended for good",
                effects.stream().anyMatch(ParallelAttemptsEqualSerialAttemptsTest::permanent));
        atLeast(25, "refused while undecided", run.refusedUndecided() > 0);
        atLeast(10, "given back above an unsettled one", run.gaps() > 0);
        atLeast(5, "a suspension never came about because of an attempt given back", run.unsuspended() > 0);
    }

    private static void atLeast(int percent, String label, boolean seen) {
        Statistics.label(label)
                .collect(seen)
                .coverage(coverage -> coverage.check(true).percentage(percentage -> percentage >= percent));
    }

    private static boolean anyOf(List<LockoutEffect> effects, Class<? extends LockoutEffect> kind) {
        return effects.stream().anyMatch(kind::isInstance);
    }

    private static boolean permanent(LockoutEffect effect) {
        return effect instanceof LockoutEffect.Suspended suspended
                && suspended.standing() == Standing.PERMANENTLY_SUSPENDED;
    }

    /** Carries the steps out; attempts under way are picked by their place in the queue. */
    private static final class Schedule {
        private final ParallelRun parallel;
        private final List<Begun> underWay = new ArrayList<>();

        Schedule(ParallelRun parallel) {
            this.parallel = parallel;
        }

        private void carryOut(Step step) {
            if (step instanceof Begin begin) {
                begin(begin.outcome());
            } else if (step instanceof Finish finish) {
                if (!underWay.isEmpty()) {
                    finish(underWay.remove(finish.pick() % underWay.size()));
                }
            } else if (step instanceof Crash crash) {
                if (!underWay.isEmpty()) {
                    underWay.remove(crash.pick() % underWay.size());
                }
            } else if (step instanceof Wait wait) {
                parallel.moveTo(parallel.now() + wait.milliseconds());
            } else if (step instanceof WaitForDeadline wait) {
                if (!underWay.isEmpty()) {
                    Begun begun = underWay.get(wait.pick() % underWay.size());
                    parallel.moveTo(begun.attempt().attempt().deadline() + wait.off());
                }
            } else if (step instanceof WaitForEndOfSuspension wait) {
                parallel.moveTo(parallel.state().suspendedUntil() + wait.off());
            } else if (step instanceof Timer) {
                parallel.settleLost();
            } else if (step instanceof Release) {
                parallel.release();
            }
        }

        private void begin(Outcome outcome) {
            ParallelRun.UnderWay granted = parallel.charge();
            if (granted != null) {
                underWay.add(new Begun(granted, outcome));
            }
        }

        private void finish(Begun begun) {
            parallel.report(begun.attempt(), begun.outcome());
        }

        /** All whose outcome is not known by now are lost. */
        private void comeToRest() {
            parallel.moveTo(parallel.now() + 30_000);
            parallel.settleLost();
        }

        private void tryOnceMoreAfterTheSuspension() {
            parallel.moveTo(parallel.state().suspendedUntil());
            parallel.charge();
        }
    }

    private record Begun(ParallelRun.UnderWay attempt, Outcome outcome) {}

    sealed interface Step {}

    record Begin(Outcome outcome) implements Step {}

    record Finish(int pick) implements Step {}

    /** The outcome will never be reported. */
    record Crash(int pick) implements Step {}

    record Wait(long milliseconds) implements Step {}

    record WaitForDeadline(int pick, int off) implements Step {}

    record WaitForEndOfSuspension(int off) implements Step {}

    record Timer() implements Step {}

    record Release() implements Step {}
}
