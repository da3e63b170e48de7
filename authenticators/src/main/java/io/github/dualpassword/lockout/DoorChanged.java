package io.github.dualpassword.lockout;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/**
 * Published inside the transaction that settled something of a budget of a door: of a user, or of a login ID that nobody has.
 *
 * @param session of that transaction
 * @param key whose budget it is
 * @param origin of the request in which it was noticed
 * @param effects what was settled, in order; never empty
 */
public record DoorChanged(KeycloakSession session, LockoutKey key, Origin origin, List<LockoutEffect> effects)
        implements ProviderEvent {}
