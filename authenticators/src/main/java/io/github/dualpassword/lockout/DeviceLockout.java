package io.github.dualpassword.lockout;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.lockout.DeviceVerdict.Answer;
import io.github.dualpassword.policy.LockoutPolicy;

/** Carries the {@link LockoutRules} out for a device whose one-time passwords are used up as they are accepted. */
record DeviceLockout(Lockout lockout, LockoutKey key) {

    Charge charge() {
        for (int creations = 0; creations < Lockout.MAX_CREATIONS; creations++) {
            Optional<Transition<Charge>> transition = lockout.change(key, LockoutRules::charge);
            if (transition.isPresent()) {
                return transition.get().answer();
            }
            lockout.create(key);
        }
        throw new IllegalStateException("The lockout state cannot be created");
    }

    /** Reports what the comparison came to; a right code is used in the same transaction, or counts as never entered. */
    DeviceVerdict settle(Charge.Granted granted, Optional<DeviceComparison> comparison) {
        return lockout.changeWithin(
                        key,
                        job -> (state, policy, now) -> new Settling(job, state, policy, granted, now).of(comparison))
                .map(Transition::answer)
                .orElse(DeviceVerdict.UNAVAILABLE);
    }

    void settleLost() {
        lockout.settleLost(key);
    }

    /** The last step of an attempt, on the locked row. */
    private record Settling(
            KeycloakSession job, LockoutState state, LockoutPolicy policy, Charge.Granted granted, long now) {

        Transition<DeviceVerdict> of(Optional<DeviceComparison> comparison) {
            if (comparison.isEmpty()) {
                return with(Outcome.NOT_EVALUATED, Answer.NOT_EVALUATED);
            }
            if (comparison.get() instanceof DeviceComparison.Right right) {
                return right(right);
            }
            return comparison.get() instanceof DeviceComparison.Used
                    ? with(Outcome.NOT_EVALUATED, Answer.USED)
                    : with(Outcome.FAILURE, Answer.WRONG);
        }

        /** An outcome that comes too late uses nothing: the attempt counts as failed already. */
        private Transition<DeviceVerdict> right(DeviceComparison.Right right) {
            Transition<Settlement> success = settled(Outcome.SUCCESS);
            if (success.answer() == Settlement.TOO_LATE) {
                return new Transition<>(success.state(), DeviceVerdict.UNAVAILABLE, success.effects());
            }
            return right.use().test(job)
                    ? new Transition<>(success.state(), DeviceVerdict.of(Answer.RIGHT), success.effects())
                    : with(Outcome.NOT_EVALUATED, Answer.USED);
        }

        private Transition<DeviceVerdict> with(Outcome outcome, Answer answer) {
            Transition<Settlement> transition = settled(outcome);
            LockoutState after = transition.state();
            DeviceVerdict verdict = after.suspended() && !after.undecided()
                    ? new DeviceVerdict(answer, after.standing(), after.suspendedUntil())
                    : DeviceVerdict.of(answer);
            return new Transition<>(after, verdict, transition.effects());
        }

        private Transition<Settlement> settled(Outcome outcome) {
            return LockoutRules.settle(state, policy, granted, outcome, now);
        }
    }
}
