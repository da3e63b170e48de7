package io.github.dualpassword.otp.software;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

import io.github.dualpassword.Ids;

/**
 * Published when a phone was not given what it has asked for.
 *
 * @param session of the request
 * @param userId Keycloak's id of the user to whom the token was issued; empty where the entry names nothing that a phone could have
 * @param reason why
 * @param app for what it was asked
 */
public record HandOverRefused(KeycloakSession session, Optional<String> userId, Reason reason, TokenApp app)
        implements ProviderEvent {

    /** Why; the phone is told none of it. */
    public enum Reason {
        /** The address has used up its entries: nothing was looked up. */
        ADDRESS_THROTTLED,
        /** It names no issue that a phone could have: there is none, it is over, or a phone has it. */
        ACTIVATION_UNKNOWN,
        ACTIVATION_WRONG,
        /** Wrong entries have used it up, or it came to its end in this very moment. */
        ACTIVATION_VOID,
        UNAVAILABLE;

        /** The error of events; stable. */
        public String id() {
            return Ids.underscored(this);
        }
    }
}
