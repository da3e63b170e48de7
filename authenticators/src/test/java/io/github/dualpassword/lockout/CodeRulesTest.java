package io.github.dualpassword.lockout;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.policy.LockoutPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/** The tries of an issued code: those of the present issue, and no more than the policy gives it. */
class CodeRulesTest {

    private static final LockoutPolicy FIVE = new LockoutPolicy(5, LockoutPolicy.SHORTEST_SUSPENSION, 0, true);
    private static final long NOW = 1_800_000_000_000L;

    @Test
    void anIssueHasANumberOfItsOwn() {
        Transition<Long> first = LockoutRules.renew(LockoutState.NEW);

        assertThat(first.answer()).isEqualTo(1);
        assertThat(LockoutRules.renew(first.state()).answer()).isEqualTo(2);
    }

    @Test
    void theSixthEntryIsRefusedBeforeAnyIsSettled() {
        LockoutState state = charged(issued(LockoutState.NEW), 5);

        assertThat(LockoutRules.charge(state, FIVE, 1, NOW).answer()).isInstanceOf(Charge.Undecided.class);
    }

    @Test
    void itStaysVoidForEver() {
        LockoutState state = failed(issued(LockoutState.NEW), 5);

        long later = NOW + Duration.ofDays(1_000).toMillis();
        assertThat(LockoutRules.charge(state, FIVE, 1, later).answer()).isInstanceOf(Charge.Refused.class);
    }

    @Test
    void anotherIssueHasAllItsTries() {
        LockoutState state = charged(issued(failed(issued(LockoutState.NEW), 5)), 4);

        assertThat(LockoutRules.charge(state, FIVE, 2, NOW).answer()).isInstanceOf(Charge.Granted.class);
    }

    @Test
    void anEntryOfAnEarlierIssueIsNotCharged() {
        LockoutState state = issued(issued(LockoutState.NEW));

        Transition<Charge> charge = LockoutRules.charge(state, FIVE, 1, NOW);

        assertThat(charge.answer()).isInstanceOf(Charge.Replaced.class);
        assertThat(charge.state()).isEqualTo(state);
    }

    @Test
    void anIssueIsUsedOnce() {
        Transition<Boolean> used = LockoutRules.use(issued(LockoutState.NEW), 1);

        assertThat(used.answer()).isTrue();
        assertThat(LockoutRules.use(used.state(), 1).answer()).isFalse();
        assertThat(LockoutRules.charge(used.state(), FIVE, 1, NOW).answer()).isInstanceOf(Charge.Replaced.class);
    }

    private static LockoutState issued(LockoutState state) {
        return LockoutRules.renew(state).state();
    }

    private static LockoutState charged(LockoutState state, int entries) {
        return IntStream.range(0, entries)
                .boxed()
                .reduce(
                        state,
                        (before, entry) -> LockoutRules.charge(before, FIVE, before.epoch(), NOW)
                                .state(),
                        (one, other) -> other);
    }

    private static LockoutState failed(LockoutState state, int entries) {
        return IntStream.range(0, entries)
                .boxed()
                .reduce(state, (before, entry) -> failed(before), (one, other) -> other);
    }

    private static LockoutState failed(LockoutState before) {
        Transition<Charge> charge = LockoutRules.charge(before, FIVE, before.epoch(), NOW);
        return LockoutRules.settle(charge.state(), FIVE, (Charge.Granted) charge.answer(), Outcome.FAILURE, NOW)
                .state();
    }
}
