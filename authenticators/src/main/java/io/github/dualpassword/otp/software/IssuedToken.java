package io.github.dualpassword.otp.software;

import java.util.Optional;

import io.github.dualpassword.otp.secret.SealedSecret;

/**
 * A software token that was issued to a user, beside the token itself.
 *
 * @param tokenId of the token
 * @param userId Keycloak's id of the user
 * @param shortId ユーザID: 6 digits, unique in the realm as long as this is kept
 * @param address to which the issue was mailed
 * @param password activation password, encrypted
 * @param issuedAt milliseconds since the epoch
 * @param validUntil milliseconds since the epoch; from then on it is neither handed over nor registered
 * @param handed when, and to what, its secret was handed over; empty until it was
 */
public record IssuedToken(
        String tokenId,
        String userId,
        String shortId,
        String address,
        SealedSecret password,
        long issuedAt,
        long validUntil,
        Optional<HandedOver> handed) {

    /** Whether a phone may still have it. @param now milliseconds since the epoch */
    public boolean isOpen(long now) {
        return handed.isEmpty() && isValid(now);
    }

    /** Whether a code may still register it. @param now milliseconds since the epoch */
    boolean isValid(long now) {
        return now < validUntil;
    }
}
