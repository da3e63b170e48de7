package io.github.dualpassword.lockout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.github.dualpassword.policy.LockoutPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Attempts at one credential that overlap in time; after every single step everything that can be seen of the row is
 * compared with the serial run of the same attempts.
 */
final class ParallelRun {

    private static final long START = 1_800_000_000_000L;

    private final LockoutPolicy policy;
    private final CredentialRow row;
    private final History history = new History();
    private final List<LockoutEffect> forgiven = new ArrayList<>();
    private int refusedUndecided;
    private int gaps;
    private int unsuspended;

    ParallelRun(LockoutPolicy policy) {
        this.policy = policy;
        this.row = new CredentialRow(policy, START);
    }

    /** An attempt that was granted, as the one who makes it knows it. */
    record UnderWay(Charge.Granted granted, History.Attempt attempt) {}

    /** Asks to evaluate a secret; null when that was refused. */
    UnderWay charge() {
        history.loseOverdue(row.now());
        SerialLockout expected = history.serialRun(policy);
        Charge charge = row.charge();
        UnderWay underWay = null;
        if (expected.evaluatesAt(row.now())) {
            if (!(charge instanceof Charge.Granted granted)) {
                throw new AssertionError("refused, but the serial run evaluates it: " + charge + " after " + history);
            }
            if (expected.standing() != Standing.USABLE) {
                history.suspensionEnded();
            }
            underWay = new UnderWay(granted, history.charged(granted.number(), row.now()));
        } else {
            same(
                    "charge",
                    charge,
                    history.anyOpen()
                            ? new Charge.Undecided(expected.standing(), expected.until())
                            : new Charge.Refused(expected.standing(), expected.until()));
            refusedUndecided += history.anyOpen() ? 1 : 0;
            history.refused(row.now());
        }
        check();
        return underWay;
    }

    /** The outcome of an attempt arrives, in time or not. */
    void report(UnderWay underWay, Outcome outcome) {
        history.loseOverdue(row.now());
        boolean inTime = row.now() < underWay.attempt().deadline();
        if (outcome == Outcome.SUCCESS && history.isOpen(underWay.attempt())) {
            expectForgiven(underWay.attempt());
        }
        boolean suspended = row.state().suspended();
        Settlement settlement = row.settle(underWay.granted(), outcome);
        gaps += row.state().givenBack().size();
        unsuspended +=
                outcome == Outcome.NOT_EVALUATED && suspended && !row.state().suspended() ? 1 : 0;
        same("settlement", settlement, inTime ? Settlement.COUNTED : Settlement.TOO_LATE);
        history.reported(underWay.attempt(), outcome);
        check();
    }

    void release() {
        history.loseOverdue(row.now());
        Standing expected =
                history.anyOpen() ? Standing.USABLE : history.serialRun(policy).standingAt(row.now());
        same("released", row.release(), expected);
        history.released(row.now());
        check();
    }

    /** The timer comes by. */
    void settleLost() {
        history.loseOverdue(row.now());
        row.settleLost();
        check();
    }

    /** Moves the time, but never back. */
    void moveTo(long time) {
        row.moveTo(Math.max(row.now(), time));
    }

    long now() {
        return row.now();
    }

    LockoutState state() {
        return row.state();
    }

    List<LockoutEffect> effects() {
        return row.effects();
    }

    /** How many attempts were refused while it was open whether the suspension comes about. */
    int refusedUndecided() {
        return refusedUndecided;
    }

    /** How often an attempt was given back while an older one was unsettled. */
    int gaps() {
        return gaps;
    }

    /** How often an attempt was given back without which nothing was suspended. */
    int unsuspended() {
        return unsuspended;
    }

    /** What a right entry takes back is what was known to be wrong when it came: one at a time nothing is ever open. */
    private void expectForgiven(History.Attempt right) {
        SerialLockout serial = history.serialRun(policy);
        boolean neverCameAbout = serial.standing() == Standing.TEMPORARILY_SUSPENDED;
        int suspensions = serial.suspensions() - (neverCameAbout ? 1 : 0);
        int forgotten = policy.successForgetsSuspensions() ? suspensions : 0;
        long failures = history.knownFailuresBefore(right);
        if (failures > 0 || forgotten > 0) {
            forgiven.add(new LockoutEffect.FailuresForgiven(failures, forgotten));
        }
    }

    /** Either those about forgiven failures, or all others. */
    private List<LockoutEffect> effects(boolean aboutForgiven) {
        return row.effects().stream()
                .filter(effect -> effect instanceof LockoutEffect.FailuresForgiven == aboutForgiven)
                .toList();
    }

    private void check() {
        SerialLockout serial = history.serialRun(policy);
        LockoutState state = row.state();
        boolean undecided = history.anyOpen();
        same("standing", state.standing(), serial.standing());
        same("end of the suspension", state.suspendedUntil(), serial.until());
        same("failures", state.failures(), serial.failures());
        same("suspensions", state.suspensions(), serial.suspensions());
        same("undecided", state.undecided(), undecided);
        same("shown standing", row.settledStanding(), undecided ? Standing.USABLE : serial.standingAt(row.now()));
        same("effects", effects(false), undecided ? withoutUndecided(serial) : serial.told());
        same("forgiven", effects(true), forgiven);
        atMost("evaluated between two resets", history.evaluatedSinceReset(), policy.maxFailures());
        atMost(
                "evaluated before the permanent suspension",
                history.evaluatedTowardsPermanence(),
                (long) policy.maxFailures() * (policy.temporarySuspensions() + 1));
    }

    /** A suspension that an open outcome could still lift is not told yet; nothing can have happened after it. */
    private static List<LockoutEffect> withoutUndecided(SerialLockout serial) {
        List<LockoutEffect> told = serial.told();
        return serial.standing() == Standing.USABLE ? told : told.subList(0, told.size() - 1);
    }

    private void same(String what, Object actual, Object expected) {
        if (!Objects.equals(actual, expected)) {
            assertThat(actual).as("%s, %s, after %s", what, policy, history).isEqualTo(expected);
        }
    }

    private void atMost(String what, long actual, long bound) {
        if (actual > bound) {
            assertThat(actual).as("%s, %s, after %s", what, policy, history).isLessThanOrEqualTo(bound);
        }
    }
}
