package io.github.dualpassword.servicestop;

import java.util.Optional;

/** Stores service stops, for {@link StoppedUser}. Bound to one database transaction. */
public interface ServiceStops {

    Optional<ServiceStop> find(String realmId, String userId);

    /** The same, locked until the transaction ends: nobody lifts it meanwhile. */
    Optional<ServiceStop> lock(String realmId, String userId);

    /** @return false when the user is stopped already */
    boolean stop(String realmId, ServiceStop stop);

    /** @return false when the user is not stopped */
    boolean lift(String realmId, String userId);
}
