package io.github.dualpassword.otp;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * Published inside the transaction in which bank staff change what a token is good for. The release of a token that was suspended
 * by wrong codes alone is told by the engine.
 *
 * @param session of that transaction
 * @param token which one
 * @param userIds Keycloak's ids of all who share it
 * @param change what was done
 * @param staff who did it, perhaps a user of another realm
 */
public record TokenChangedByBank(
        KeycloakSession session, Token token, List<String> userIds, Change change, UserModel staff)
        implements ProviderEvent {

    /** What was done. */
    public enum Change {
        /** Suspended, until the bank releases it. */
        SUSPENDED,
        /** The bank's suspension was ended, and with it what had been counted. */
        RELEASED,
        /** Where its clock or its counter is was found anew. */
        RESYNCHRONISED
    }

    public TokenChangedByBank {
        userIds = List.copyOf(userIds);
    }
}
