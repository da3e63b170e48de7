package io.github.dualpassword.audit;

import java.time.LocalDate;
import java.util.Map;

/** Counts the tokens of a realm. Bound to one database transaction. */
public interface TokenNumbers {

    /** What becomes of a token; each is in one of these. */
    enum Stage {
        /** The bank has it. */
        IN_STOCK,
        /** A contract has it. */
        ASSIGNED,
        /** The same, and its last day is near. */
        EXPIRING,
        /** A contract has it, and the bank has suspended it. */
        SUSPENDED,
        /** Its last day is over. */
        EXPIRED,
        /** For good. */
        REVOKED
    }

    /**
     * How many tokens are at which stage; empty where there are none at all.
     *
     * @param today in the realm's time zone
     * @param near the last day that is near, not before today
     */
    Map<Stage, Long> of(String realmId, LocalDate today, LocalDate near);
}
