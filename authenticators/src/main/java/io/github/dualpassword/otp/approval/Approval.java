package io.github.dualpassword.otp.approval;

import java.util.Optional;

/**
 * A request for an approval. Times are milliseconds since the epoch.
 *
 * @param id ours, which the browser's login keeps on the server
 * @param userId Keycloak's id of whoever is asked
 * @param tokenId of the token on whose phone it is shown
 * @param what it is asked for
 * @param address of the browser; empty where it is not known
 * @param number that the browser shows
 * @param wrongNumbers how many wrong ones the phone was told
 * @param state as it was written last; see {@link ApprovalState#at}
 * @param signature of the phone, under its answer; empty before
 */
public record Approval(
        String id,
        String realmId,
        String userId,
        String tokenId,
        AskedFor what,
        String address,
        String number,
        int wrongNumbers,
        ApprovalState state,
        Optional<String> signature,
        long askedAt,
        long validUntil,
        long changedAt) {

    /** Of the address, in characters. */
    public static final int MAX_ADDRESS = 64;

    /** Of the number that the browser shows. */
    public static final int DIGITS = 2;

    /** Base64url of the 64 bytes of a signature. */
    public static final int SIGNATURE_LENGTH = 86;

    public ApprovalPurpose purpose() {
        return what.purpose();
    }

    public ApprovalState stateAt(long now) {
        return state.at(now, validUntil);
    }

    /** The same, as it is after an answer of the phone. */
    Approval answered(ApprovalState newState, int newWrongNumbers, String newSignature, long now) {
        return new Approval(
                id,
                realmId,
                userId,
                tokenId,
                what,
                address,
                number,
                newWrongNumbers,
                newState,
                Optional.of(newSignature),
                askedAt,
                validUntil,
                now);
    }
}
