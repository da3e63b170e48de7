package io.github.dualpassword.rehearsal;

import java.time.Duration;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import io.github.dualpassword.policy.LockoutPolicy;
import io.github.dualpassword.rehearsal.SimulatedRun.Told;

import static org.assertj.core.api.Assertions.assertThat;

/** Rehearsed with the policy that was in force, the events of any run say exactly who was suspended in it. */
class RehearsalEqualsRunTest {

    @Property(tries = 1_000)
    void theEventsOfARunGiveItsSuspensions(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6) int maxFailures,
            @ForAll @IntRange(min = 0, max = 3) int temporarySuspensions,
            @ForAll boolean successForgets) {
        LockoutPolicy policy =
                new LockoutPolicy(maxFailures, Duration.ofMinutes(30), temporarySuspensions, successForgets);
        SimulatedRun run = new SimulatedRun(policy, seed).run(300);

        Replay replay = replayed(policy, run);

        List<Told> rehearsed = replay.suspensions().stream()
                .map(suspension -> new Told(
                        suspension.counted().userId(),
                        suspension.standing(),
                        suspension.until(),
                        suspension.failures()))
                .toList();
        assertThat(rehearsed).containsExactlyInAnyOrderElementsOf(run.told());
        assertThat(replay.tally().unknown()).isZero();
        assertThat(replay.tally().withoutDetails()).isZero();
    }

    private static Replay replayed(LockoutPolicy policy, SimulatedRun run) {
        Replay replay = new Replay(credential -> policy, 100, 1_000);
        InOrder order = new InOrder();
        run.events().stream()
                .map(StoredEvent::new)
                .flatMap(event ->
                        event.happenings().stream().flatMap(happening -> order.add(happening, event.time()).stream()))
                .forEach(replay::add);
        order.rest().forEach(replay::add);
        return replay;
    }
}
