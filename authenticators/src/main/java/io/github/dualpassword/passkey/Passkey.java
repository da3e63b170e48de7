package io.github.dualpassword.passkey;

/**
 * A passkey that was registered by a procedure of this product. A credential of Keycloak without it counts for nothing: staff can
 * put one there. Times are milliseconds since the epoch.
 *
 * @param id of Keycloak's credential
 * @param credentialHash SHA-256 of the credential id, as base64url
 * @param keyHash SHA-256 of the public key as Keycloak keeps it (COSE), as base64url
 * @param secretHash of the {@link KeySecret} of Keycloak's credential
 * @param rpId to which it was registered
 * @param procedure id of the procedure by which it was registered
 * @param registeredBy Keycloak's id of the user who has done so
 * @param counter of the last signature that was accepted, or of the registration; 0 for keys that do not count
 * @param failures signatures in a row that could not be verified
 * @param usableFrom when it begins to count
 * @param signedAt of the last signature that was accepted, or of the registration
 */
public record Passkey(
        String id,
        String realmId,
        String userId,
        String credentialHash,
        String keyHash,
        String secretHash,
        String rpId,
        PasskeyState state,
        boolean synced,
        String procedure,
        String registeredBy,
        long counter,
        int failures,
        long registeredAt,
        long usableFrom,
        long signedAt,
        long changedAt) {

    /** After a signature that was accepted. */
    public Passkey used(long signed, long now) {
        return with(state, signed, 0, now, now);
    }

    /** After one that could not be verified. @param limit in a row that suspend it; 0 for none */
    public Passkey failed(int limit, long now) {
        int counted = failures == Integer.MAX_VALUE ? failures : failures + 1;
        return with(limit > 0 && counted >= limit ? PasskeyState.SUSPENDED : state, counter, counted, signedAt, now);
    }

    public Passkey suspended(long now) {
        return with(PasskeyState.SUSPENDED, counter, failures, signedAt, now);
    }

    private Passkey with(PasskeyState next, long nextCounter, int nextFailures, long lastSigned, long now) {
        return new Passkey(
                id,
                realmId,
                userId,
                credentialHash,
                keyHash,
                secretHash,
                rpId,
                next,
                synced,
                procedure,
                registeredBy,
                nextCounter,
                nextFailures,
                registeredAt,
                usableFrom,
                lastSigned,
                now);
    }
}
