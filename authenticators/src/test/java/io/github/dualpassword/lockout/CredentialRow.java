package io.github.dualpassword.lockout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.dualpassword.policy.LockoutPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/** One credential of one user, kept as the store keeps it: a state that each step replaces, at a time that tests move. */
final class CredentialRow {

    private final List<LockoutEffect> effects = new ArrayList<>();
    private LockoutPolicy policy;
    private LockoutState state = LockoutState.NEW;
    private long now;

    CredentialRow(LockoutPolicy policy, long now) {
        this.policy = policy;
        this.now = now;
    }

    Charge charge() {
        return taken(LockoutRules.charge(state, policy, now));
    }

    Settlement settle(Charge.Granted attempt, Outcome outcome) {
        return taken(LockoutRules.settle(state, policy, attempt, outcome, now));
    }

    Standing release() {
        return taken(LockoutRules.release(state, now));
    }

    /** What the timer does. */
    void settleLost() {
        taken(LockoutRules.settleLost(state, now));
    }

    /** An attempt that must be granted, and whose outcome is still open. */
    Charge.Granted open() {
        Charge charge = charge();
        assertThat(charge).isInstanceOf(Charge.Granted.class);
        return (Charge.Granted) charge;
    }

    Settlement right(Charge.Granted attempt) {
        return settle(attempt, Outcome.SUCCESS);
    }

    Settlement wrong(Charge.Granted attempt) {
        return settle(attempt, Outcome.FAILURE);
    }

    /** One right entry from beginning to end. */
    void enterRight() {
        assertThat(right(open())).isEqualTo(Settlement.COUNTED);
    }

    /** Wrong entries from beginning to end, one after the other. */
    void enterWrong(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(wrong(open())).isEqualTo(Settlement.COUNTED);
        }
    }

    void pass(Duration time) {
        now += time.toMillis();
    }

    void moveTo(long time) {
        now = time;
    }

    void setPolicy(LockoutPolicy changed) {
        policy = changed;
    }

    long now() {
        return now;
    }

    LockoutState state() {
        return state;
    }

    Standing settledStanding() {
        return LockoutRules.settledStanding(state, now);
    }

    /** All effects so far, in order. */
    List<LockoutEffect> effects() {
        return effects;
    }

    private <T> T taken(Transition<T> transition) {
        state = transition.state();
        effects.addAll(transition.effects());
        return transition.answer();
    }
}
