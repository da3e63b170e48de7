package io.github.dualpassword.housekeeping;

import java.util.List;

import io.github.dualpassword.policy.RealmPolicy;

/** Removes rows of all tables by the retention rules that each declares. Bound to one database transaction. */
public interface Housekeeping {

    /**
     * What is removed with a user or a realm, and holds no longer should either come back from a file.
     *
     * @param suspensions credentials that are suspended
     * @param stops users whose service an operator has stopped
     */
    record Restrictions(long suspensions, long stops) {

        public boolean isEmpty() {
            return suspensions == 0 && stops == 0;
        }
    }

    /** Those of a user. @param now milliseconds since the epoch: suspensions that have ended by then do not count */
    Restrictions restrictionsOfUser(String realmId, String userId, long now);

    /** Those of all users of a realm. @param now as above */
    Restrictions restrictionsOfRealm(String realmId, long now);

    /** Removes the rows that are deleted with a user. */
    void removeUser(String realmId, String userId);

    /** Removes the rows that are deleted with a contract. */
    void removeContract(String realmId, String contractId);

    /** Removes all rows of a realm. */
    void removeRealm(String realmId);

    /** Names of the tables that the daily sweep has to visit. */
    List<String> sweptTables();

    /**
     * Removes rows of a realm whose retention period is over.
     *
     * @param now milliseconds since the epoch
     * @return how many were removed
     */
    int removeExpired(String table, String realmId, RealmPolicy policy, long now);

    /**
     * Removes rows of users who no longer exist in Keycloak's own tables. Rows of users who exist only in a user storage
     * are kept: an unavailable storage must not look like one whose users are gone.
     *
     * @return how many were removed
     */
    int removeOrphans(String table);
}
