package io.github.dualpassword.passkey;

import java.util.Optional;

import io.github.dualpassword.boundtransaction.BoundTransaction;

/**
 * A challenge that a page has shown, and what answered it. Once it is given it is evidence, which can be verified without a server:
 * it holds all that was signed, and a copy of the public key. Times are milliseconds since the epoch.
 *
 * @param userId who was asked
 * @param clientId Keycloak's id of the application that has asked
 * @param login which login the page was of: a hash that says nothing about it
 * @param random of the challenge, as base64url
 * @param challenge as base64url
 * @param bound what was shown; empty where nothing is bound
 * @param given the answer; empty as long as there is none
 */
public record PasskeyProof(
        String id,
        String realmId,
        String userId,
        String clientId,
        String login,
        ProofState state,
        String random,
        String challenge,
        Optional<Bound> bound,
        String rpId,
        Optional<Given> given,
        long askedAt,
        long validUntil,
        long changedAt) {

    /** Detail of the event: what was kept as evidence. */
    public static final String EVENT_DETAIL = "passkey_evidence";

    public static final int MAX_RP_ID = 253;
    public static final int MAX_ORIGIN = 300;

    /**
     * What was shown.
     *
     * @param transactionId ours; empty for something else than a transaction
     * @param txn the application's identifier; empty for something else
     * @param details character by character as they were pushed: what was hashed
     */
    public record Bound(Optional<String> transactionId, Optional<String> txn, String details) {

        public static Bound to(BoundTransaction transaction) {
            return new Bound(Optional.of(transaction.id()), Optional.of(transaction.txn()), transaction.details());
        }

        /** Of a page that asks for a signature for a purpose of its own. */
        public static Bound to(String purpose) {
            return new Bound(Optional.empty(), Optional.empty(), purpose);
        }
    }

    /**
     * What was answered; all binary texts are base64url, of the bytes as they came.
     *
     * @param passkeyId of Keycloak's credential
     * @param publicKey a copy (COSE)
     * @param origin of the page, as the browser has signed it
     */
    public record Given(
            String passkeyId,
            String credentialId,
            String publicKey,
            String clientData,
            String authenticatorData,
            String signature,
            String origin) {}

    boolean isOpenAt(long now) {
        return state == ProofState.ASKED && now < validUntil;
    }
}
