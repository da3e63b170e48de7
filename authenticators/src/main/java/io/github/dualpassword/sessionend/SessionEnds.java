package io.github.dualpassword.sessionend;

import java.util.List;

/** Where requests to end sessions are kept until they are surely carried out. Bound to one database transaction. */
public interface SessionEnds {

    void add(SessionEndRequest request);

    /** Whether the end of this user's sessions was requested a short time ago. */
    boolean isRequested(String realmId, String userId);

    /** Realms in which there are requests. */
    List<String> realms();

    /** Requests of a realm from before a moment, oldest first. */
    List<SessionEndRequest> before(String realmId, long moment, int max);

    void remove(String id);
}
