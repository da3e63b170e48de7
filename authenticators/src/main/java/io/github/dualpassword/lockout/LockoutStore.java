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
    <T> Optional<Changed<T>> change(LockoutKey key, Function<LockoutState, Transition<T>> step, long now);

    /** Makes a state where there is none: a new one, or, of a user whom an import has brought, the one that came along. */
    void create(LockoutKey key, long now);

    /** Reads the state without locking it. */
    Optional<LockoutState> find(LockoutKey key);

    /** States with an attempt that was charged at or before {@code chargedAt}, at most {@code limit} of them. */
    List<LockoutKey> withPendingSince(long chargedAt, int limit);

    /**
     * A state that was changed.
     *
     * @param transition the step that was applied
     * @param passwordChanges how often this product has changed the password, where a directory holds it
     */
    record Changed<T>(Transition<T> transition, long passwordChanges) {}
}
