package io.github.dualpassword.otp;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * Published inside the transaction in which bank staff end a token for good.
 *
 * @param session of that transaction
 * @param token which one
 * @param userIds Keycloak's ids of those who lose it
 * @param staff who has decided it
 */
public record TokenRevoked(KeycloakSession session, Token token, List<String> userIds, UserModel staff)
        implements ProviderEvent {

    public TokenRevoked {
        userIds = List.copyOf(userIds);
    }
}
