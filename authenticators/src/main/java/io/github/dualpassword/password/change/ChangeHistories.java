package io.github.dualpassword.password.change;

/** Where the {@link ChangeHistory} of each user is kept. Bound to one database transaction. */
public interface ChangeHistories {

    /** Reads without locking. */
    ChangeHistory find(String realmId, String userId);

    /** Reads, and keeps everybody else out until the transaction ends. */
    ChangeHistory lock(String realmId, String userId);

    /** Keeps the new history of a user whose history is locked. */
    void save(String realmId, String userId, ChangeHistory history);
}
