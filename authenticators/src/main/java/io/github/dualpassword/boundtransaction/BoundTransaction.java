package io.github.dualpassword.boundtransaction;

import java.util.Optional;

/**
 * A transaction that an application has pushed to have it confirmed. Times are milliseconds since the epoch.
 *
 * @param id ours, which the login carries as a reference
 * @param clientId Keycloak's id of the application
 * @param txn the application's own identifier; unique within the application
 * @param requestHash fingerprint of the reference to the pushed request
 * @param nonceHash fingerprint of the request's nonce; unique within the application
 * @param details {@code authorization_details} as they were pushed, character by character
 * @param detailsHash their fingerprint
 * @param state as it was written last; see {@link TransactionState#at}
 * @param userId whoever has confirmed it; empty before
 * @param level Keycloak's number of the level that was reached for it; 0 before
 * @param validUntil when it can no longer be confirmed or used
 */
public record BoundTransaction(
        String id,
        String realmId,
        String clientId,
        String txn,
        String requestHash,
        String nonceHash,
        String details,
        String detailsHash,
        TransactionState state,
        Optional<String> userId,
        int level,
        long pushedAt,
        long validUntil,
        long changedAt) {

    /**
     * The details, read anew.
     *
     * @throws IllegalStateException when they are not what was pushed
     */
    public TransactionDetails readDetails() {
        if (!Fingerprint.of(details).equals(detailsHash)) {
            throw new IllegalStateException("The details of transaction " + id + " are not those that were pushed");
        }
        try {
            return TransactionDetails.read(details);
        } catch (DetailsFault fault) {
            throw new IllegalStateException("The details of transaction " + id + " cannot be read", fault);
        }
    }

    public TransactionState stateAt(long now) {
        return state.at(now, validUntil);
    }
}
