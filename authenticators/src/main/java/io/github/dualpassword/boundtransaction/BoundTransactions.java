package io.github.dualpassword.boundtransaction;

import java.util.Optional;

/**
 * Transactions that were pushed. States change by conditional updates only: of two who want to change one, one does. Each method
 * reads and writes in the transaction of the request.
 */
public interface BoundTransactions {

    /**
     * Adds it, unless the application has one with the same {@code txn} or the same nonce.
     *
     * @return the one that is there with this {@code txn} now; empty when another one has the nonce
     */
    Optional<BoundTransaction> add(BoundTransaction pushed);

    Optional<BoundTransaction> find(String realmId, String id);

    /** The one that the application has pushed with this identifier. */
    Optional<BoundTransaction> findByTxn(String realmId, String clientId, String txn);

    /** Notes that a page shows it; nothing where one has done so before. */
    void shown(String realmId, String id, long now);

    /**
     * Confirms it for a user, if a page has shown it and its time is not over.
     *
     * @param level that was reached, as Keycloak numbers it
     * @return whether this call did
     */
    boolean confirm(BoundTransaction shown, String userId, int level, long now);

    /**
     * Notes that the user has refused it, unless it is confirmed.
     *
     * @return whether this call did
     */
    boolean refuse(String realmId, String id, long now);

    /** The confirmed one of this application and user whose code has this nonce. */
    Optional<BoundTransaction> confirmed(String realmId, String clientId, String userId, String nonceHash);

    /**
     * Uses up one that is confirmed, if its time is not over.
     *
     * @return whether this call did
     */
    boolean use(BoundTransaction confirmed, long now);
}
