package io.github.dualpassword.lockout;

import java.util.Optional;
import java.util.function.Function;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserModel;

import io.github.dualpassword.BeforeLoginEntry;
import io.github.dualpassword.CountedSecret;
import io.github.dualpassword.Credential;
import io.github.dualpassword.directory.Directory;
import io.github.dualpassword.policy.LockoutPolicy;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.RequestConnection;
import io.github.dualpassword.transaction.SeparateTransaction;

/**
 * Carries the {@link LockoutRules} out on locked rows.
 *
 * <p>Every call is one short transaction of its own, committed before it returns; what it settled is published inside
 * it. A request that rolls back, or a server that dies, changes nothing of what was charged.
 */
public final class Lockout {

    /** A row can be removed between its creation and its use, by the removal of the user; not again and again. */
    static final int MAX_CREATIONS = 3;

    private final SeparateTransaction transaction;
    private final Origin origin;

    private Lockout(SeparateTransaction transaction, Origin origin) {
        this.transaction = transaction;
        this.origin = origin;
    }

    /** For a request, whose database connection goes back to the pool first. */
    public static Lockout of(KeycloakSession request) {
        RequestConnection.giveBack(request);
        return new Lockout(SeparateTransaction.of(request), Origin.of(request.getContext()));
    }

    /** The same, for what {@code operator} decides. */
    public Lockout decidedBy(UserModel operator) {
        return new Lockout(transaction, origin.decidedBy(operator));
    }

    /** The same, for what is only a part of {@code operation}, which is recorded and told as a whole. */
    public Lockout partOf(String operation) {
        return new Lockout(transaction, origin.partOf(operation));
    }

    /** The same, for what the user is mailed of together with something else, by whoever does that. */
    public Lockout mailedWithAnother() {
        return new Lockout(transaction, origin.mailedWithAnother());
    }

    /** The same, for a code that somebody enters of a device. */
    Lockout forEntryOf(DeviceCode code) {
        return new Lockout(transaction, code.enteredFrom(origin));
    }

    /** The same, for what a user enters who may turn out to be nobody. */
    Lockout enteredBy(Optional<String> userId) {
        return new Lockout(transaction, userId.map(origin::enteredBy).orElse(origin));
    }

    /** For work that no request asked for. */
    static Lockout ofTimer(KeycloakSessionFactory sessions, String realmId) {
        return new Lockout(SeparateTransaction.of(sessions, realmId), Origin.TIMER);
    }

    /** Finds the user, in the same transaction, and charges an attempt at the secret. */
    Attempt charge(Subject subject, CountedSecret counted) {
        for (int creations = 0; creations < MAX_CREATIONS; creations++) {
            Visit<Charge> visit =
                    transaction.run(session -> visit(session, target(session, subject, counted), LockoutRules::charge));
            if (visit.transition().isPresent()) {
                return new Attempt(
                        visit.target().key(),
                        visit.target().person(),
                        visit.transition().get().answer(),
                        visit.passwordChanges());
            }
            create(visit.target().key());
        }
        throw new IllegalStateException("The lockout state cannot be created");
    }

    /** Reports the outcome of a granted attempt. A state that is gone, because its user is, needs no outcome. */
    Settled settle(LockoutKey key, Charge.Granted granted, Outcome outcome) {
        return transaction
                .<Visit<Settlement>>run(session -> visit(
                        session,
                        Target.of(key),
                        (state, policy, now) -> LockoutRules.settle(state, policy, granted, outcome, now),
                        Optional.of(AttemptPlace.of(granted))))
                .transition()
                .map(transition -> settled(transition, granted))
                .orElse(new Settled(Settlement.COUNTED, Standing.USABLE, 0, Optional.empty()));
    }

    /** Settles attempts whose outcome never arrived. */
    void settleLost(LockoutKey key) {
        change(key, (state, policy, now) -> LockoutRules.settleLost(state, now));
    }

    /**
     * Makes a credential usable, by an operator's decision.
     *
     * @return what it was before
     */
    public Standing release(UserModel user, Credential credential) {
        return release(new LockoutKey(transaction.realmId(), user.getId(), credential));
    }

    /** The same for whatever is suspended. */
    public Standing release(LockoutKey key) {
        return change(key, (state, policy, now) -> LockoutRules.release(state, now))
                .map(Transition::answer)
                .orElse(Standing.USABLE);
    }

    /**
     * The same in the transaction of {@code job}, which commits it or undoes it together with all else. A job that
     * releases several credentials of a user does so in the order of {@link Credential}.
     */
    public Standing releaseWithin(KeycloakSession job, UserModel user, Credential credential) {
        return releaseWithin(job, new LockoutKey(transaction.realmId(), user.getId(), credential));
    }

    /** The same for whatever is suspended. */
    public Standing releaseWithin(KeycloakSession job, LockoutKey key) {
        return this.<Standing>visit(job, Target.of(key), (state, policy, now) -> LockoutRules.release(state, now))
                .transition()
                .map(Transition::answer)
                .orElse(Standing.USABLE);
    }

    /** What it is, settled; and nobody else changes it until the transaction of {@code job} ends. */
    public Standing standingWithin(KeycloakSession job, LockoutKey key) {
        return this.<Standing>visit(job, Target.of(key), (state, policy, now) -> LockoutRules.look(state, now))
                .transition()
                .map(Transition::answer)
                .orElse(Standing.USABLE);
    }

    <T> Optional<Transition<T>> change(LockoutKey key, StateFunction<T> function) {
        return changeWithin(key, job -> function);
    }

    /** The same for a function that also changes what else belongs to the state, in the transaction of the job. */
    <T> Optional<Transition<T>> changeWithin(LockoutKey key, Function<KeycloakSession, StateFunction<T>> function) {
        return transaction
                .run(session -> visit(session, Target.of(key), function.apply(session)))
                .transition();
    }

    private <T> Visit<T> visit(KeycloakSession session, Target target, StateFunction<T> function) {
        return visit(session, target, function, Optional.empty());
    }

    private <T> Visit<T> visit(
            KeycloakSession session, Target target, StateFunction<T> function, Optional<AttemptPlace> settledPlace) {
        LockoutKey key = target.key();
        CurrentRealm realm = CurrentRealm.of(session);
        LockoutPolicy policy = realm.policy().lockout(key.counted());
        long now = realm.now();
        Optional<LockoutStore.Changed<T>> changed =
                Storage.of(session, LockoutStore.class).change(key, state -> function.apply(state, policy, now), now);
        Optional<Transition<T>> transition = changed.map(LockoutStore.Changed::transition);
        transition.ifPresent(settled -> SettledEffects.publish(
                session,
                key,
                origin,
                settledPlace.orElse(new AttemptPlace(settled.state().lastCharged(), now)),
                settled.effects()));
        return new Visit<>(
                target,
                transition,
                changed.map(LockoutStore.Changed::passwordChanges).orElse(0L));
    }

    private static Settled settled(Transition<Settlement> transition, Charge.Granted granted) {
        LockoutState state = transition.state();
        Optional<AttemptPlace> place = Optional.of(granted)
                .filter(attempt -> transition.answer() == Settlement.COUNTED && attempt.epoch() == state.epoch())
                .map(AttemptPlace::of);
        return state.undecided()
                ? new Settled(transition.answer(), Standing.USABLE, 0, place)
                : new Settled(transition.answer(), state.standing(), state.suspendedUntil(), place);
    }

    void create(LockoutKey key) {
        transaction.runWithoutResult(session -> Storage.of(session, LockoutStore.class)
                .create(key, CurrentRealm.of(session).now()));
    }

    private static Target target(KeycloakSession session, Subject subject, CountedSecret counted) {
        Optional<UserModel> user = user(session, subject, counted);
        user.ifPresent(Lockout::warmCache);
        String realmId = session.getContext().getRealm().getId();
        LockoutKey key = user.map(found -> new LockoutKey(realmId, found.getId(), counted))
                .orElseGet(() -> unknown(session, subject, counted));
        return new Target(key, FoundUser.of(user, !Directory.wasAway(session)));
    }

    private static Optional<UserModel> user(KeycloakSession session, Subject subject, CountedSecret counted) {
        if (subject instanceof Subject.TypedLogin typed) {
            LoginIds ids = new LoginIds(session);
            return counted instanceof BeforeLoginEntry
                    ? ids.findWithoutTelling(typed.loginId())
                    : ids.find(typed.loginId());
        }
        return CurrentRealm.of(session).user(((Subject.KnownUser) subject).userId());
    }

    private static LockoutKey unknown(KeycloakSession session, Subject subject, CountedSecret counted) {
        if (subject instanceof Subject.TypedLogin typed) {
            return new LoginIds(session).unknown(typed.loginId(), counted);
        }
        throw new IllegalStateException("The user is gone");
    }

    /** Brings what the evaluation will read into the user cache, so that it needs no database connection for it. */
    private static void warmCache(UserModel user) {
        user.credentialManager().getStoredCredentialsStream().forEach(credential -> {});
    }

    /**
     * What a reported outcome led to.
     *
     * @param standing the settled state afterwards
     * @param until end of a temporary suspension, milliseconds since the epoch; 0 otherwise
     * @param place of the attempt; empty when its outcome came too late, or a release before it: then it means nothing
     */
    record Settled(Settlement settlement, Standing standing, long until, Optional<AttemptPlace> place) {}

    /** A function of the state machine. */
    @FunctionalInterface
    interface StateFunction<T> {
        Transition<T> apply(LockoutState state, LockoutPolicy policy, long now);
    }

    private record Target(LockoutKey key, FoundUser person) {

        static Target of(LockoutKey key) {
            return new Target(key, FoundUser.of(Optional.empty(), true));
        }
    }

    private record Visit<T>(Target target, Optional<Transition<T>> transition, long passwordChanges) {}
}
