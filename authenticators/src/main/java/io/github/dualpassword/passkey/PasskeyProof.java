package io.github.dualpassword.passkey;

import java.util.Optional;

/**
 * A challenge that a page has shown, and what answered it. Once it is given it is evidence, which can be verified without a server:
 * it holds all that was signed, and a copy of the public key. Times are milliseconds since the epoch.
 *
 * @param userId who was asked
 * @param clientId Keycloak's id of the application that has asked
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
        ProofState state,
        String random,
        String challenge,
        Optional<Bound> bound,
        String rpId,
        Optional<Given> given,
        long askedAt,
        long validUntil,
        long changedAt) {

    public static final int MAX_RP_ID = 253;
    public static final int MAX_ORIGIN = 300;

    /**
     * What was shown.
     *
     * @param transactionId ours
     * @param txn the application's identifier
     * @param details as they were pushed, character by character: what was hashed
     */
    public record Bound(String transactionId, String txn, String details) {}

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
