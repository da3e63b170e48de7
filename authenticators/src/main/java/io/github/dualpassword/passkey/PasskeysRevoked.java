package io.github.dualpassword.passkey;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * Published inside the transaction in which bank staff revoke passkeys of a user.
 *
 * @param session of that transaction
 * @param user who loses them
 * @param keys which ones; at least one
 * @param staff who has decided it
 */
public record PasskeysRevoked(KeycloakSession session, UserModel user, List<SeenKey> keys, UserModel staff)
        implements ProviderEvent {

    public PasskeysRevoked {
        keys = List.copyOf(keys);
    }
}
