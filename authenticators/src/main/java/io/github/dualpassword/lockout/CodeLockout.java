package io.github.dualpassword.lockout;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.github.dualpassword.policy.IssueLimits;
import io.github.dualpassword.policy.LockoutPolicy;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.RequestConnection;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * Carries the {@link LockoutRules} and {@link IssueRules} out for one code of one user, each step on the locked row, in a
 * transaction of its own that is committed before it returns.
 */
record CodeLockout(SeparateTransaction transaction, Origin origin, LockoutKey key) {

    /** For a request, whose database connection goes back to the pool first. */
    static CodeLockout of(KeycloakSession request, LockoutKey key) {
        RequestConnection.giveBack(request);
        return new CodeLockout(SeparateTransaction.of(request), Origin.of(request.getContext()), key);
    }

    /** Counts another code, if it may be issued. */
    IssuePermit permit(IssueLimits limits) {
        create();
        return transaction.run(job -> {
            long now = CurrentRealm.of(job).now();
            // A change of nothing, for its lock.
            change(job, state -> new Transition<>(state, true, List.of()));
            IssueLog log = Storage.of(job, IssueLog.class);
            long from = IssueRules.nextFrom(log.after(key, now - IssueRules.MEMORY.toMillis()), limits, now);
            if (from > now) {
                return new IssuePermit.Refused(from);
            }
            String id = KeycloakModelUtils.generateId();
            log.add(id, key, now);
            return new IssuePermit.Granted(id);
        });
    }

    void giveBack(IssuePermit.Granted permit) {
        transaction.runWithoutResult(job -> Storage.of(job, IssueLog.class).remove(permit.id()));
    }

    /** Voids every issue so far; the number of the new one. */
    long renew() {
        create();
        return answer(LockoutRules::renew)
                .orElseThrow(() -> new IllegalStateException("The state of a code is gone with its user"));
    }

    /** Voids this issue, unless that has happened already. */
    boolean use(long issue) {
        return answer(state -> LockoutRules.use(state, issue)).orElse(false);
    }

    Charge charge(long issue) {
        return transaction
                .run(job -> change(job, state -> LockoutRules.charge(state, policy(job), issue, now(job))))
                .map(Transition::answer)
                .orElse(new Charge.Replaced());
    }

    /** The transition; empty when the state is gone with its user. */
    Optional<Transition<Settlement>> settle(Charge.Granted granted, Outcome outcome) {
        return transaction.run(
                job -> change(job, state -> LockoutRules.settle(state, policy(job), granted, outcome, now(job))));
    }

    private <T> Optional<T> answer(Function<LockoutState, Transition<T>> step) {
        return transaction.run(job -> change(job, step)).map(Transition::answer);
    }

    private <T> Optional<Transition<T>> change(KeycloakSession job, Function<LockoutState, Transition<T>> step) {
        long now = now(job);
        Optional<Transition<T>> transition =
                Storage.of(job, LockoutStore.class).change(key, step, now).map(LockoutStore.Changed::transition);
        transition.ifPresent(settled -> SettledEffects.publish(
                job, key, origin, new AttemptPlace(settled.state().lastCharged(), now), settled.effects()));
        return transition;
    }

    private void create() {
        transaction.runWithoutResult(job -> {
            LockoutStore store = Storage.of(job, LockoutStore.class);
            if (store.find(key).isEmpty()) {
                store.create(key, now(job));
            }
        });
    }

    private LockoutPolicy policy(KeycloakSession job) {
        return CurrentRealm.of(job).policy().lockout(key.counted());
    }

    private static long now(KeycloakSession job) {
        return CurrentRealm.of(job).now();
    }
}
