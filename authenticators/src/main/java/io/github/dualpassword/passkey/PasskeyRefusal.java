package io.github.dualpassword.passkey;

import java.util.List;
import java.util.Optional;

import io.github.dualpassword.Ids;

/** Why the level of a passkey is refused, whatever is signed; the names are stable. */
public enum PasskeyRefusal {
    /** The realm has passkeys switched off, or is not set up for them. */
    NOT_AVAILABLE,
    NOT_REGISTERED,
    /** It was registered so lately that it confirms nothing yet. */
    NOT_YET,
    SUSPENDED;

    /** By what the user's keys are good for; empty when one can sign. */
    static Optional<PasskeyRefusal> of(List<KeyStanding> keys) {
        if (keys.contains(KeyStanding.USABLE)) {
            return Optional.empty();
        }
        if (keys.contains(KeyStanding.SUSPENDED)) {
            return Optional.of(SUSPENDED);
        }
        return Optional.of(keys.contains(KeyStanding.COOLING_DOWN) ? NOT_YET : NOT_REGISTERED);
    }

    public String id() {
        return "passkey_" + Ids.underscored(this);
    }
}
