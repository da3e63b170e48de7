package io.github.dualpassword.lockout;

import java.util.List;

/** When codes were issued. Bound to one database transaction, which has locked the state of the code ({@link LockoutStore}). */
public interface IssueLog {

    /**
     * Moments after {@code moment}, as they are at the time of the call, whatever the transaction has read before.
     *
     * @param key of a user and a code
     * @param moment milliseconds since the epoch
     */
    List<Long> after(LockoutKey key, long moment);

    /**
     * Notes that a code is being issued.
     *
     * @param id of this entry, for {@link #remove}
     * @param now milliseconds since the epoch
     */
    void add(String id, LockoutKey key, long now);

    /** It was not issued after all. */
    void remove(String id);
}
