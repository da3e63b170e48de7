package io.github.dualpassword.loginhistory;

import java.util.function.UnaryOperator;

/** Where the histories of logins are kept, one row a user. Bound to one database transaction. */
public interface LoginHistories {

    /** Reads that of a user; {@link LoginHistory#NONE} where there is none. */
    LoginHistory find(String realmId, String userId);

    /**
     * Locks that of a user against everybody else until the transaction ends, and changes it.
     *
     * @param now milliseconds since the epoch
     * @return what it was before
     */
    LoginHistory change(String realmId, String userId, UnaryOperator<LoginHistory> step, long now);
}
