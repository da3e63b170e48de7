package io.github.dualpassword.sessionend;

import java.util.List;

/** Stores requests to end sessions until they have certainly been carried out. Bound to one database transaction. */
public interface SessionEnds {

    void add(SessionEndRequest request);

    /** Whether the end of all sessions of this user was requested recently. */
    boolean isRequested(String realmId, String userId);

    /** Realms that have requests. */
    List<String> realms();

    /** Requests of a realm from before a moment, oldest first. */
    List<SessionEndRequest> before(String realmId, long moment, int max);

    void remove(String id);
}
