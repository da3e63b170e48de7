package io.github.dualpassword.lockout;

import java.util.function.LongUnaryOperator;

import io.github.dualpassword.policy.LockoutPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same row at another time, after other attempts and other releases. The rules must do the same to both: they compare
 * numbers and times with each other, and know none by itself.
 */
final class ShiftedRows {

    private static final long EPOCHS = 3;
    private static final long NUMBERS = 1_000;
    private static final long TIME = 86_400_000L;

    private ShiftedRows() {}

    static LockoutState moved(
            LockoutState row,
            long epochs,
            LongUnaryOperator number,
            LongUnaryOperator chargedAt,
            LongUnaryOperator until) {
        return new LockoutState(
                row.epoch() + epochs,
                number.applyAsLong(row.lastCharged()),
                number.applyAsLong(row.countedFrom()),
                row.suspensions(),
                row.standing(),
                row.standing() == Standing.TEMPORARILY_SUSPENDED ? until.applyAsLong(row.suspendedUntil()) : 0,
                row.pending().stream()
                        .map(attempt -> new PendingAttempt(
                                number.applyAsLong(attempt.number()), chargedAt.applyAsLong(attempt.chargedAt())))
                        .toList(),
                row.givenBack().stream().map(number::applyAsLong).toList());
    }

    private static LockoutState shifted(LockoutState row) {
        return moved(row, EPOCHS, number -> number + NUMBERS, at -> at + TIME, until -> until + TIME);
    }

    /** Every function of the rules, with the row and with the shifted one. */
    static void areTreatedAlike(LockoutState row, LockoutPolicy policy, long now) {
        same(LockoutRules.charge(row, policy, now), LockoutRules.charge(shifted(row), policy, now + TIME));
        same(LockoutRules.settleLost(row, now), LockoutRules.settleLost(shifted(row), now + TIME));
        same(LockoutRules.release(row, now), LockoutRules.release(shifted(row), now + TIME));
        for (PendingAttempt attempt : row.pending()) {
            for (Outcome outcome : Outcome.values()) {
                Charge.Granted granted = new Charge.Granted(row.epoch(), attempt.number(), attempt.chargedAt());
                same(
                        LockoutRules.settle(row, policy, granted, outcome, now),
                        LockoutRules.settle(shifted(row), policy, shifted(granted), outcome, now + TIME));
            }
        }
    }

    private static Charge.Granted shifted(Charge.Granted granted) {
        return new Charge.Granted(granted.epoch() + EPOCHS, granted.number() + NUMBERS, granted.chargedAt() + TIME);
    }

    private static void same(Transition<?> transition, Transition<?> ofShifted) {
        Object answer = transition.answer() instanceof Charge.Granted granted ? shifted(granted) : transition.answer();
        if (!ofShifted.state().equals(shifted(transition.state()))) {
            assertThat(ofShifted.state()).isEqualTo(shifted(transition.state()));
        }
        if (answer instanceof Charge.Suspended) {
            assertThat(ofShifted.answer()).isInstanceOf(answer.getClass());
        } else {
            assertThat(ofShifted.answer()).isEqualTo(answer);
        }
    }
}
