package io.github.dualpassword.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.BeforeLoginEntry;
import io.github.dualpassword.CountedSecret;
import io.github.dualpassword.Credential;
import io.github.dualpassword.IssuedCode;
import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.lockout.LockoutKey;
import io.github.dualpassword.lockout.LockoutState;
import io.github.dualpassword.lockout.LockoutStore;
import io.github.dualpassword.lockout.Transition;
import io.github.dualpassword.mirror.Mirrors.MirroredUser;
import io.github.dualpassword.policy.LockoutSettings;

/**
 * Keeps lockout states in {@code DP_LOCKOUT}.
 *
 * <p>The first read of a row takes a pessimistic write lock. If a row were read first and locked afterwards, the
 * persistence context would return the state from before the lock, and concurrent charges would be lost.
 */
record LockoutRows(EntityManager entityManager) implements LockoutStore {

    /** A suspension that is decided and not over; one that is undecided is settled within half a minute. */
    static final String SUSPENDED = "(%1$s.oldestPending is null and %1$s.standing <> USABLE"
            + " and (%1$s.suspendedUntil = 0 or %1$s.suspendedUntil > :now))";

    /** Rows of credentials of users: a code has nothing that people see, export or have released; a token is no user. */
    static final String OF_CREDENTIALS = Stream.of(
                    IssuedCode.values(), OneTimePassword.values(), BeforeLoginEntry.values())
            .flatMap(Stream::of)
            .map(CountedSecret::id)
            .collect(Collectors.joining("', '", "r.credential not in ('", "')"));

    /** Of the tokens: their subjects are no users. */
    static final String OF_TOKENS = "r.credential = '" + OneTimePassword.TOKEN.id() + "'";

    @Override
    public <T> Optional<Changed<T>> change(LockoutKey key, Function<LockoutState, Transition<T>> step, long now) {
        return lock(key).map(row -> {
            Transition<T> transition = step.apply(row.toState());
            // Written even if nothing changed: a refusal must take as long as a wrong entry.
            row.take(transition.state(), now);
            entityManager.flush();
            return new Changed<>(transition, row.passwordChanges());
        });
    }

    @Override
    public void create(LockoutKey key, long now) {
        if (key.counted() instanceof Credential || key.counted() instanceof IssuedCode) {
            new MirrorRows(entityManager).adopt(new MirroredUser(key.realmId(), key.subjectId()), now);
        }
        insert(key, LockoutState.NEW, now);
    }

    /** Makes a row, unless there is one; nothing may be pending in the state. */
    void insert(LockoutKey key, LockoutState state, long now) {
        Jpql.insertUnlessThere(
                entityManager,
                "insert into LockoutRow (realmId, subjectId, credential, unknownLogin, epoch, lastCharged, countedFrom,"
                        + " suspensions, standing, suspendedUntil, suspendedSince, changedAt, passwordChanges)"
                        + " values (:realmId, :subjectId, :credential, :unknownLogin, 0, 0, 0, :suspensions, :standing,"
                        + " :suspendedUntil, :suspendedSince, :now, 0)",
                Map.of(
                        "realmId", key.realmId(),
                        "subjectId", key.subjectId(),
                        "credential", key.counted().id(),
                        "unknownLogin", key.isUnknownLogin(),
                        "suspensions", state.suspensions(),
                        "standing", state.standing(),
                        "suspendedUntil", state.suspendedUntil(),
                        "suspendedSince", state.suspended() ? now : 0L,
                        "now", now));
    }

    @Override
    public Optional<LockoutState> find(LockoutKey key) {
        Optional<LockoutRow> row = Optional.ofNullable(entityManager.find(LockoutRow.class, id(key)));
        // Charges have transactions of their own: a page that read the row before one would keep showing the old state.
        row.ifPresent(entityManager::detach);
        return row.map(LockoutRow::toState);
    }

    @Override
    public List<LockoutKey> withPendingSince(long chargedAt, int limit) {
        return Jpql.query(
                        entityManager,
                        LockoutRow.class,
                        "select r from LockoutRow r where r.oldestPending <= :chargedAt order by r.oldestPending",
                        Map.of("chargedAt", chargedAt))
                .setMaxResults(limit)
                .getResultStream()
                .map(LockoutRow::key)
                .toList();
    }

    /** The last attempt at the newest unknown login ID beyond the realm's limit; empty within the limit. */
    static Optional<Long> surplusUnknownLogins(SweptRealm realm) {
        return realm.entityManager()
                .createQuery(
                        "select r.changedAt from LockoutRow r where r.realmId = :realmId and r.unknownLogin = true"
                                + " order by r.changedAt desc",
                        Long.class)
                .setParameter("realmId", realm.id())
                .setFirstResult(realm.policy().get(LockoutSettings.UNKNOWN_LOGINS_LIMIT))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private Optional<LockoutRow> lock(LockoutKey key) {
        return Jpql.locking(
                        entityManager,
                        LockoutRow.class,
                        "select r from LockoutRow r where r.realmId = :realmId and r.subjectId = :subjectId"
                                + " and r.credential = :credential",
                        Map.of(
                                "realmId", key.realmId(),
                                "subjectId", key.subjectId(),
                                "credential", key.counted().id()))
                .getResultStream()
                .findFirst();
    }

    private static LockoutRowId id(LockoutKey key) {
        return new LockoutRowId(key.realmId(), key.subjectId(), key.counted().id());
    }
}
