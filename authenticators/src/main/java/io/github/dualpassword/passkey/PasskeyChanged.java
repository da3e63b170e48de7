package io.github.dualpassword.passkey;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

import io.github.dualpassword.Ids;

/**
 * Published inside the transaction in which something becomes of a passkey.
 *
 * @param session of that transaction
 * @param passkey as it is now
 * @param label that its user has given it
 */
public record PasskeyChanged(KeycloakSession session, Passkey passkey, String label, Change change)
        implements ProviderEvent {

    /** What became of it; the names are stable. */
    public enum Change {
        REGISTERED,
        /** Its counter has gone back: there may be a copy. */
        SUSPENDED_BY_COUNTER,
        /** Too many signatures in a row could not be verified. */
        SUSPENDED_BY_FAILURES;

        public String id() {
            return Ids.underscored(this);
        }
    }
}
