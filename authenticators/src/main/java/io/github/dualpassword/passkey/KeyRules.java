package io.github.dualpassword.passkey;

import java.util.Optional;

/** Which key counts, and which signature follows which: pure functions of values. */
final class KeyRules {

    private KeyRules() {}

    /**
     * What the realm wants of a key, and when it is asked.
     *
     * @param rpId the realm's present one
     * @param allowsSynced whether keys count that can be copied to other devices
     * @param now milliseconds since the epoch
     */
    record Wanted(String userId, String rpId, boolean allowsSynced, long now) {}

    /**
     * What a key is good for.
     *
     * @param row empty where it was not registered by this product
     */
    static KeyStanding standing(Optional<Passkey> row, StoredKey key, Wanted wanted) {
        return row.filter(registered -> isOf(registered, key, wanted.userId()))
                .map(registered -> standing(registered, wanted))
                .orElse(KeyStanding.NOT_REGISTERED);
    }

    private static boolean isOf(Passkey row, StoredKey key, String userId) {
        return row.id().equals(key.id())
                && row.userId().equals(userId)
                && row.credentialHash().equals(Sha256.text(key.credentialId()))
                && row.keyHash().equals(Sha256.text(key.publicKey()))
                && key.secretHash().filter(row.secretHash()::equals).isPresent();
    }

    private static KeyStanding standing(Passkey row, Wanted wanted) {
        if (!row.rpId().equals(wanted.rpId())) {
            return KeyStanding.OF_ANOTHER_NAME;
        }
        if (row.synced() && !wanted.allowsSynced()) {
            return KeyStanding.SYNCED;
        }
        if (row.state() == PasskeyState.SUSPENDED) {
            return KeyStanding.SUSPENDED;
        }
        return wanted.now() < row.usableFrom() ? KeyStanding.COOLING_DOWN : KeyStanding.USABLE;
    }

    /**
     * Whether a signature can follow the last one of the same key (WebAuthn, 7.2): of a key that counts it must be further, and a
     * key that has counted does not stop.
     */
    static boolean follows(long last, long signed) {
        return last == 0 && signed == 0 || signed > last;
    }

    /**
     * Whether a counter that is not further shows that there is a copy. Of two pages that were open at the same time, the one that
     * was signed first may be sent last.
     *
     * @param askedAt when the challenge was drawn
     */
    static boolean showsCopy(Passkey row, long askedAt) {
        return askedAt >= row.signedAt();
    }
}
