package io.github.dualpassword.housekeeping;

import java.util.List;

import io.github.dualpassword.policy.RealmPolicy;

/** Removes rows of all tables, each by the rules that it declares. Bound to one database transaction. */
public interface Housekeeping {

    /** Removes what goes with a user. */
    void removeUser(String realmId, String userId);

    /** Removes what goes with a contract. */
    void removeContract(String realmId, String contractId);

    /** Removes everything of a realm. */
    void removeRealm(String realmId);

    /** Names of the tables from which rows go without an event. */
    List<String> sweptTables();

    /**
     * Removes rows of a realm that have been kept long enough.
     *
     * @param now milliseconds since the epoch
     * @return how many were removed
     */
    int removeExpired(String table, String realmId, RealmPolicy policy, long now);

    /**
     * Removes rows of users whom Keycloak's own tables do not know any more. Rows of users who are kept nowhere but in a
     * user storage stay: a storage that is away must not look like one whose users are gone.
     *
     * @return how many were removed
     */
    int removeOrphans(String table);
}
