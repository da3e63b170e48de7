package io.github.dualpassword.lockout;

import java.util.List;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;

import io.github.dualpassword.lockout.DoorEntry.ComparedCode;
import io.github.dualpassword.lockout.DoorVerdict.Answer;
import io.github.dualpassword.policy.LockoutPolicy;

/** The last step of an entry at a door with a budget of its own, on the locked row of that budget. */
record DoorLockout(Lockout lockout, LockoutKey key) {

    /**
     * Reports what the evaluation came to. A code is used in the same transaction, where it is right: also beside a wrong password,
     * so that no code serves two guesses.
     *
     * @param granted empty while the door is closed, or too many entries are under way
     * @param result empty when nothing could be told
     */
    DoorVerdict settle(Optional<Charge.Granted> granted, Optional<EvaluatedEntry> result) {
        return lockout.changeWithin(
                        key, job -> (state, policy, now) -> settle(job, state, policy, now, granted, result))
                .map(Transition::answer)
                .orElse(DoorVerdict.UNAVAILABLE);
    }

    private static Transition<DoorVerdict> settle(
            KeycloakSession job,
            LockoutState state,
            LockoutPolicy policy,
            long now,
            Optional<Charge.Granted> granted,
            Optional<EvaluatedEntry> result) {
        Answer answer = result.map(evaluated -> answer(job, evaluated)).orElse(Answer.NOT_EVALUATED);
        if (granted.isEmpty()) {
            Transition<Settlement> lost = LockoutRules.settleLost(state, now);
            return with(lost.state().suspended() ? Answer.CLOSED : Answer.UNAVAILABLE, lost.state(), lost.effects());
        }
        Transition<Settlement> settled = LockoutRules.settle(state, policy, granted.get(), outcome(answer), now);
        boolean late = answer == Answer.RIGHT && settled.answer() == Settlement.TOO_LATE;
        return with(late ? Answer.UNAVAILABLE : answer, settled.state(), settled.effects());
    }

    private static Answer answer(KeycloakSession job, EvaluatedEntry evaluated) {
        boolean used = evaluated.code().use().test(job);
        ComparedCode.Answer code = evaluated.code().answer();
        if (code == ComparedCode.Answer.WRONG) {
            return Answer.WRONG_CODE;
        }
        if (code == ComparedCode.Answer.USED || !used) {
            return Answer.USED_CODE;
        }
        return evaluated.isPasswordRight() ? Answer.RIGHT : Answer.WRONG_PASSWORD;
    }

    private static Outcome outcome(Answer answer) {
        return switch (answer) {
            case RIGHT -> Outcome.SUCCESS;
            case WRONG_CODE, WRONG_PASSWORD -> Outcome.FAILURE;
            case USED_CODE, NOT_EVALUATED, CLOSED, UNAVAILABLE -> Outcome.NOT_EVALUATED;
        };
    }

    private static Transition<DoorVerdict> with(Answer answer, LockoutState state, List<LockoutEffect> effects) {
        return new Transition<>(state, DoorVerdict.of(answer), effects);
    }
}
