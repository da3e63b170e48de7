package io.github.dualpassword.lockout;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where the states are kept. Bound to one database transaction. */
public interface LockoutStore {

    /**
     * Locks the state against everybody else until the transaction ends, applies {@code step} and keeps the new state.
     *
     * @return the step that was applied; empty when there is no state yet ({@link #create} it, in a transaction of its
     *     own)
     */
    <T> Optional<Transition<T>> change(LockoutKey key, Function<LockoutState, Transition<T>> step, long now);

    /** Makes a new state, where there is none. */
    void create(LockoutKey key, long now);

    /** Reads the state without locking it. */
    Optional<LockoutState> find(LockoutKey key);

    /** States with an attempt that was charged at or before {@code chargedAt}, at most {@code limit} of them. */
    List<LockoutKey> withPendingSince(long chargedAt, int limit);

    /** Removes all states of a user. */
    void removeSubject(String realmId, String subjectId);

    /** Removes all states of a realm. */
    void removeRealm(String realmId);

    /**
     * Removes states of unknown login IDs: those unchanged since {@code changedBefore}, then the oldest ones beyond the
     * newest {@code keep}.
     *
     * @return how many were removed
     */
    int removeUnknownLogins(String realmId, long changedBefore, int keep);

    /**
     * Removes states of users that Keycloak's own tables do not know any more. States of users that are kept nowhere but
     * in a user storage stay: a storage that is away must not look like one whose users are gone.
     *
     * @return how many were removed
     */
    int removeOrphans();
}
