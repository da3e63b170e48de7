package io.github.dualpassword.servicestop;

import java.util.Optional;

/** Stores service stops, for {@link StoppedUser}. Bound to one database transaction. */
public interface ServiceStops {

    Optional<ServiceStop> find(String realmId, String userId);

    /** The same, locked until the transaction ends: nobody lifts it meanwhile. */
    Optional<ServiceStop> lock(String realmId, String userId);

    /**
     * Stops a user who is not stopped already; locked until the transaction ends.
     *
     * @return the stop that holds from now on: this one, or an earlier one
     */
    ServiceStop stop(String realmId, ServiceStop stop);

    /** @return false when the user is not stopped */
    boolean lift(String realmId, String userId);
}
