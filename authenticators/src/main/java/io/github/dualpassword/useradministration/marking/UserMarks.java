package io.github.dualpassword.useradministration.marking;

/** Stores marks of users. Bound to one database transaction. */
public interface UserMarks {

    /** @return false when the user is marked already */
    boolean mark(String realmId, String userId, long now);
}
