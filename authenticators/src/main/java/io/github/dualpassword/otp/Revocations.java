package io.github.dualpassword.otp;

import java.util.Optional;

/** When users have lost their tokens by a revocation, the last time. Bound to one database transaction. */
public interface Revocations {

    /** Milliseconds since the epoch; empty where it never happened, or so long ago that nothing follows from it. */
    Optional<Long> find(String realmId, String userId);

    /** The same, and nobody else changes it until the transaction ends; what is committed by then. */
    Optional<Long> lock(String realmId, String userId);

    /** Remembers one. @param revokedAt milliseconds since the epoch */
    void put(String realmId, String userId, long revokedAt);
}
