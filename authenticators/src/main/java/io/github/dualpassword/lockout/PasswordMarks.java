package io.github.dualpassword.lockout;

import java.util.Optional;

/**
 * Marks of the passwords that users have now, read from the database by one statement each, past every cache. Bound to one
 * database transaction.
 */
public interface PasswordMarks {

    /**
     * The mark that stands now where {@code proven} did; they are equal as long as the password was not changed. Empty when
     * there is no such password any more.
     */
    Optional<PasswordMark> present(LockoutKey key, PasswordMark proven);

    /**
     * The same, and keeps everybody else from changing the password until the transaction ends. To be read before the
     * transaction has read the password in another way.
     */
    Optional<PasswordMark> locked(LockoutKey key, PasswordMark proven);

    /** The mark of a password that a directory holds. */
    PasswordMark ofDirectory(LockoutKey key);

    /**
     * Notes a change of a password that a directory holds.
     *
     * @param now milliseconds since the epoch
     */
    void changed(LockoutKey key, long now);
}
