package io.github.dualpassword.notification;

import java.time.LocalDate;
import java.util.List;

/** Registered tokens whose last day is near. Bound to one database transaction. */
public interface ExpiringTokens {

    /**
     * Contracts that have some, as their ids, in order.
     *
     * @param after only those with a greater id than this; empty for the first page
     * @param limit how many at the most
     */
    List<String> contracts(String realmId, LastDays days, String after, int limit);

    /** Those of a contract, by their last days and serial numbers. */
    List<ExpiringToken> of(String realmId, String contractId, LastDays days);

    /**
     * Last days of tokens.
     *
     * @param first the first one that belongs to them
     * @param last the last one that does, not before the first
     */
    record LastDays(LocalDate first, LocalDate last) {}

    /**
     * A token whose last day is near.
     *
     * @param id of the token
     * @param serial number
     * @param lastDay on which it works
     * @param users who have registered it in its contract, as Keycloak's ids, in order; never empty
     */
    record ExpiringToken(String id, String serial, LocalDate lastDay, List<String> users) {

        public ExpiringToken {
            users = List.copyOf(users);
        }
    }
}
